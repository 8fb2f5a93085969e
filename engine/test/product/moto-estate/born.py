"""What nobody asked for and AWS made all the same: default networks, disks and cards of machines, automatic backups."""

from identity import GLOBAL


def tags_of(pairs):
    return {one["Key"]: one["Value"] for one in pairs or []}


def record_born(place):
    known = place.knows()

    def found(kind, arn, tags=None, region=None):
        if (kind, arn) not in known:
            place.made(kind, arn, tags, region=region, implied=True)

    ec2 = place.aws("ec2")
    for kind, noun, answer, field in (
        ("VPC", "vpc", ec2.describe_vpcs()["Vpcs"], "VpcId"),
        ("Subnet", "subnet", ec2.describe_subnets()["Subnets"], "SubnetId"),
        ("InternetGateway", "internet-gateway", ec2.describe_internet_gateways()["InternetGateways"], "InternetGatewayId"),
        ("RouteTable", "route-table", ec2.describe_route_tables()["RouteTables"], "RouteTableId"),
        ("SecurityGroup", "security-group", ec2.describe_security_groups()["SecurityGroups"], "GroupId"),
        ("NetworkAcl", "network-acl", ec2.describe_network_acls()["NetworkAcls"], "NetworkAclId"),
        ("NetworkInterface", "network-interface", ec2.describe_network_interfaces()["NetworkInterfaces"], "NetworkInterfaceId"),
        ("Volume", "volume", ec2.describe_volumes()["Volumes"], "VolumeId"),
        ("Instance", "instance", [one for group in ec2.describe_instances()["Reservations"] for one in group["Instances"]], "InstanceId"),
    ):
        for one in answer:
            found(f"AWS::EC2::{kind}", place.ec2_arn(noun, one[field]), tags_of(one.get("Tags", one.get("TagSet"))))
    for one in ec2.describe_snapshots(OwnerIds=["self"])["Snapshots"]:
        found("AWS::EC2::Snapshot", place.arn("ec2", f"snapshot/{one['SnapshotId']}", account=""), tags_of(one.get("Tags")))
    for one in place.aws("athena").list_work_groups()["WorkGroups"]:
        found("AWS::Athena::WorkGroup", place.arn("athena", f"workgroup/{one['Name']}"), {})
    for one in place.aws("logs").describe_log_groups()["logGroups"]:
        found("AWS::Logs::LogGroup", place.arn("logs", f"log-group:{one['logGroupName']}"), {})
    rds = place.aws("rds")
    for one in rds.describe_db_snapshots()["DBSnapshots"]:
        found("AWS::RDS::DBSnapshot", one["DBSnapshotArn"], tags_of(one["TagList"]))
    for one in rds.describe_db_cluster_snapshots()["DBClusterSnapshots"]:
        found("AWS::RDS::DBClusterSnapshot", one["DBClusterSnapshotArn"], tags_of(one["TagList"]))


def record_born_global(place):
    known = {(one["type"], one["arn"]) for one in place.estate if one["account"] == place.account}
    for one in place.aws("iam").list_roles()["Roles"]:
        if ("AWS::IAM::Role", one["Arn"]) not in known:
            place.made("AWS::IAM::Role", one["Arn"], {}, region=GLOBAL, implied=True)
    zone = place.has["zone"]
    for one in place.aws("route53").list_resource_record_sets(HostedZoneId=zone.split("/")[-1])["ResourceRecordSets"]:
        arn = f"{zone}/recordset/{one['Name'].rstrip('.')}/{one['Type']}"
        if ("AWS::Route53::RecordSet", arn) not in known:
            place.made("AWS::Route53::RecordSet", arn, None, region=GLOBAL, implied=True)
