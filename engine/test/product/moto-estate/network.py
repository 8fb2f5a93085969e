"""Networks and what stands at their borders."""

from place import pairs


def tagged(place, kind, name):
    return [{"ResourceType": kind, "Tags": pairs(place.tags(name))}]


def make_network(place):
    ec2 = place.aws("ec2")
    base = 1 + ["us-east-1", "eu-west-1", "ap-southeast-2"].index(place.region)
    has = place.has

    name = place.name("net")
    vpc_id = ec2.create_vpc(CidrBlock=f"10.{base}.0.0/16", TagSpecifications=tagged(place, "vpc", name))["Vpc"]["VpcId"]
    vpc = place.ec2_arn("vpc", vpc_id)
    attributes = {"cidr_blocks": [f"10.{base}.0.0/16"], "is_default": False, "tenancy": "default"}
    place.made("AWS::EC2::VPC", vpc, place.tags(name), attributes)
    inside = [("in-network", vpc)]

    subnets = []
    for letter, third in (("a", 1), ("b", 2)):
        tags = place.tags(f"{name}-{letter}")
        block, zone = f"10.{base}.{third}.0/24", f"{place.region}{letter}"
        made = ec2.create_subnet(VpcId=vpc_id, CidrBlock=block, AvailabilityZone=zone, TagSpecifications=tagged(place, "subnet", tags["Name"]))
        subnets.append(made["Subnet"]["SubnetId"])
        place.made("AWS::EC2::Subnet", place.ec2_arn("subnet", subnets[-1]), tags, {"cidr_block": block, "zone": zone}, inside)

    gateway = ec2.create_internet_gateway(TagSpecifications=tagged(place, "internet-gateway", name))["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc_id)
    igw = place.made("AWS::EC2::InternetGateway", place.ec2_arn("internet-gateway", gateway), place.tags(name), relations=[("attached-to", vpc)])

    groups = []
    for group in ("front", "back"):
        group_id = ec2.create_security_group(GroupName=group, Description=f"the {group}", VpcId=vpc_id, TagSpecifications=tagged(place, "security-group", group))["GroupId"]
        groups.append(group_id)
    front, back = (place.ec2_arn("security-group", one) for one in groups)
    ec2.authorize_security_group_ingress(GroupId=groups[0], IpPermissions=[{"IpProtocol": "tcp", "FromPort": 22, "ToPort": 22, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}])
    ec2.authorize_security_group_ingress(GroupId=groups[1], IpPermissions=[{"IpProtocol": "tcp", "FromPort": 5432, "ToPort": 5432, "UserIdGroupPairs": [{"GroupId": groups[0]}]}])
    place.made("AWS::EC2::SecurityGroup", front, place.tags("front"), {"group_name": "front", "open_ingress": ["tcp/22"], "is_default": False, "ingress_rule_count": 1}, inside)
    place.made("AWS::EC2::SecurityGroup", back, place.tags("back"), {"description": "the back", "open_ingress": [], "ingress_rule_count": 1}, [*inside, ("uses", front)])

    has.update(vpc=vpc, vpc_id=vpc_id, subnets=[place.ec2_arn("subnet", one) for one in subnets], subnet_ids=subnets)
    has.update(groups=[front, back], group_ids=groups)
    within = [("in-subnet", has["subnets"][0])]

    address = ec2.allocate_address(Domain="vpc", TagSpecifications=tagged(place, "elastic-ip", name))
    eip = place.ec2_arn("elastic-ip", address["AllocationId"])
    place.made("AWS::EC2::EIP", eip, place.tags(name), {"public_ip": address["PublicIp"]})
    nat = ec2.create_nat_gateway(SubnetId=subnets[0], AllocationId=address["AllocationId"], TagSpecifications=tagged(place, "natgateway", name))["NatGateway"]["NatGatewayId"]
    relations = [*inside, *within, ("uses", eip)]
    has["nat"] = place.made("AWS::EC2::NatGateway", place.ec2_arn("natgateway", nat), place.tags(name), {"state": "available", "connectivity": "public"}, relations)
    has["nat_id"] = nat

    tables = []
    for which, by in (("out", {"GatewayId": gateway}), ("in", {"NatGatewayId": nat})):
        table = ec2.create_route_table(VpcId=vpc_id, TagSpecifications=tagged(place, "route-table", which))["RouteTable"]["RouteTableId"]
        ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", **by)
        ec2.associate_route_table(RouteTableId=table, SubnetId=subnets[len(tables)])
        to = igw if which == "out" else has["nat"]
        relations = [*inside, ("attached-to", has["subnets"][len(tables)]), ("routes-to", to)]
        place.made("AWS::EC2::RouteTable", place.ec2_arn("route-table", table), place.tags(which), {"is_main": False, "internet_by": to}, relations)
        tables.append(table)

    acl = ec2.create_network_acl(VpcId=vpc_id, TagSpecifications=tagged(place, "network-acl", name))["NetworkAcl"]["NetworkAclId"]
    place.made("AWS::EC2::NetworkAcl", place.ec2_arn("network-acl", acl), place.tags(name), {"is_default": False}, inside)

    door = ec2.create_vpc_endpoint(VpcId=vpc_id, ServiceName=f"com.amazonaws.{place.region}.s3", VpcEndpointType="Gateway", RouteTableIds=tables[:1], TagSpecifications=tagged(place, "vpc-endpoint", name))["VpcEndpoint"]["VpcEndpointId"]
    relations = [*inside, ("attached-to", place.ec2_arn("route-table", tables[0]))]
    place.made("AWS::EC2::VPCEndpoint", place.ec2_arn("vpc-endpoint", door), place.tags(name), {"endpoint_type": "Gateway", "service_name": f"com.amazonaws.{place.region}.s3"}, relations)

    card = ec2.create_network_interface(SubnetId=subnets[0], Groups=groups[:1], Description="spare", TagSpecifications=tagged(place, "network-interface", name))["NetworkInterface"]["NetworkInterfaceId"]
    relations = [*inside, *within, ("protected-by", front)]
    place.made("AWS::EC2::NetworkInterface", place.ec2_arn("network-interface", card), place.tags(name), {"description": "spare"}, relations)


def make_peering(place):
    """With the network that the region was born with."""
    ec2 = place.aws("ec2")
    born = ec2.describe_vpcs(Filters=[{"Name": "is-default", "Values": ["true"]}])["Vpcs"][0]["VpcId"]
    peering = ec2.create_vpc_peering_connection(VpcId=place.has["vpc_id"], PeerVpcId=born, TagSpecifications=tagged(place, "vpc-peering-connection", "peers"))["VpcPeeringConnection"]["VpcPeeringConnectionId"]
    ec2.accept_vpc_peering_connection(VpcPeeringConnectionId=peering)
    relations = [("routes-to", place.has["vpc"]), ("routes-to", place.ec2_arn("vpc", born))]
    place.made("AWS::EC2::VPCPeeringConnection", place.ec2_arn("vpc-peering-connection", peering), place.tags("peers"), {"status": "active"}, relations)

    hub = ec2.create_transit_gateway(Description="hub", TagSpecifications=tagged(place, "transit-gateway", "hub"))["TransitGateway"]["TransitGatewayId"]
    ec2.create_transit_gateway_vpc_attachment(TransitGatewayId=hub, VpcId=place.has["vpc_id"], SubnetIds=place.has["subnet_ids"])
    place.made("AWS::EC2::TransitGateway", place.ec2_arn("transit-gateway", hub), place.tags("hub"), {"description": "hub", "attachment_count": 1}, [("routes-to", place.has["vpc"])])
