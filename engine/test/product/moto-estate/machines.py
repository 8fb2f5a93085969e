"""Machines, what balances load between them, and containers."""

from network import tagged
from place import pairs


def make_machines(place):
    ec2, has = place.aws("ec2"), place.has
    inside = [("in-network", has["vpc"]), ("in-subnet", has["subnets"][0]), ("protected-by", has["groups"][0])]

    pair = ec2.create_key_pair(KeyName="login", TagSpecifications=tagged(place, "key-pair", "login"))["KeyPairId"]
    place.made("AWS::EC2::KeyPair", place.ec2_arn("key-pair", pair), place.tags("login"), {"key_name": "login"})

    image_id = "ami-12c6146b"
    for name in ("web", "idle"):
        one = ec2.run_instances(
            ImageId=image_id, InstanceType="t3.micro" if name == "web" else "m5.large", MinCount=1, MaxCount=1, KeyName="login",
            SubnetId=has["subnet_ids"][0], SecurityGroupIds=has["group_ids"][:1], IamInstanceProfile={"Arn": has["profile"]},
            MetadataOptions={"HttpTokens": "required" if name == "web" else "optional"},
            TagSpecifications=tagged(place, "instance", name),
        )["Instances"][0]
        has[name], has[f"{name}_id"] = place.ec2_arn("instance", one["InstanceId"]), one["InstanceId"]
    ec2.stop_instances(InstanceIds=[has["idle_id"]])
    relations = [*inside, ("uses", has["profile"])]
    place.made("AWS::EC2::Instance", has["web"], place.tags("web"), {"state": "running", "instance_type": "t3.micro", "imds_tokens": "required", "key_name": "login", "volume_count": 2}, relations)
    place.made("AWS::EC2::Instance", has["idle"], place.tags("idle"), {"state": "stopped", "instance_type": "m5.large", "imds_tokens": "optional", "generation": 5}, relations)

    zone = f"{place.region}a"
    disk = ec2.create_volume(AvailabilityZone=zone, Size=100, VolumeType="gp3", Iops=4000, Encrypted=True, KmsKeyId=has["key"], TagSpecifications=tagged(place, "volume", "data"))["VolumeId"]
    ec2.attach_volume(VolumeId=disk, InstanceId=has["web_id"], Device="/dev/sdf")
    data = place.ec2_arn("volume", disk)
    attributes = {"size_gib": 100, "volume_type": "gp3", "iops": 4000, "encrypted": True, "zone": zone, "state": "in-use"}
    place.made("AWS::EC2::Volume", data, place.tags("data"), attributes, [("attached-to", has["web"]), ("encrypted-by", has["key"])])

    shot = ec2.create_snapshot(VolumeId=disk, Description="nightly", TagSpecifications=tagged(place, "snapshot", "nightly"))["SnapshotId"]
    snapshot = place.arn("ec2", f"snapshot/{shot}", account="")
    place.made("AWS::EC2::Snapshot", snapshot, place.tags("nightly"), {"volume_size_gib": 100, "description": "nightly", "state": "completed"}, [("backup-of", data)])
    lone = ec2.create_volume(AvailabilityZone=zone, SnapshotId=shot, Size=120, VolumeType="gp2", TagSpecifications=tagged(place, "volume", "lone"))["VolumeId"]
    has["lone_id"] = lone
    has["lone"] = place.made("AWS::EC2::Volume", place.ec2_arn("volume", lone), place.tags("lone"), {"size_gib": 120, "state": "available"}, [("made-from", snapshot)])

    picture = ec2.create_image(InstanceId=has["idle_id"], Name="golden", TagSpecifications=tagged(place, "image", "golden"))["ImageId"]
    place.made("AWS::EC2::Image", place.arn("ec2", f"image/{picture}", account=""), place.tags("golden"), {"image_name": "golden", "state": "available", "public": False})

    data = {"ImageId": image_id, "InstanceType": "t3.small", "SecurityGroupIds": has["group_ids"][:1]}
    template = ec2.create_launch_template(LaunchTemplateName="fleet", LaunchTemplateData=data, TagSpecifications=tagged(place, "launch-template", "fleet"))["LaunchTemplate"]["LaunchTemplateId"]
    has["template"], has["template_id"] = place.ec2_arn("launch-template", template), template
    place.made("AWS::EC2::LaunchTemplate", has["template"], place.tags("fleet"), {"instance_type": "t3.small", "latest_version": 1}, [("uses", has["groups"][0])])


def make_balancers(place):
    elb, has = place.aws("elbv2"), place.has
    name = place.name("lb")
    tags = place.tags(name, odd=False)
    balancer = elb.create_load_balancer(Name=name, Subnets=has["subnet_ids"], SecurityGroups=has["group_ids"][:1], Scheme="internet-facing", Tags=pairs(tags))["LoadBalancers"][0]["LoadBalancerArn"]
    target = elb.create_target_group(Name=name, Protocol="HTTP", Port=80, VpcId=has["vpc_id"], HealthCheckPath="/up", Tags=pairs(tags))["TargetGroups"][0]["TargetGroupArn"]
    elb.register_targets(TargetGroupArn=target, Targets=[{"Id": has["web_id"]}])
    listener = elb.create_listener(LoadBalancerArn=balancer, Protocol="HTTP", Port=80, DefaultActions=[{"Type": "forward", "TargetGroupArn": target}], Tags=pairs(tags))["Listeners"][0]["ListenerArn"]
    around = [("in-network", has["vpc"]), *[("in-subnet", one) for one in has["subnets"]], ("protected-by", has["groups"][0])]
    place.made("AWS::ElasticLoadBalancingV2::LoadBalancer", balancer, tags, {"scheme": "internet-facing", "kind": "application", "deletion_protection": False}, [*around, ("targets", target)])
    place.made("AWS::ElasticLoadBalancingV2::TargetGroup", target, tags, {"protocol": "HTTP", "port": 80, "health_check_path": "/up"}, [("in-network", has["vpc"]), ("targets", has["web"])])
    place.made("AWS::ElasticLoadBalancingV2::Listener", listener, tags, {"port": 80, "protocol": "HTTP"}, [("part-of", balancer), ("targets", target)])
    has["target_group"] = target


def make_classic(place):
    elb, has = place.aws("elb"), place.has
    ports = [{"Protocol": "http", "LoadBalancerPort": 80, "InstancePort": 80}]
    tags = place.tags("old")
    elb.create_load_balancer(LoadBalancerName="old", Listeners=ports, Subnets=has["subnet_ids"][:1], SecurityGroups=has["group_ids"][:1], Scheme="internal", Tags=pairs(tags))
    elb.register_instances_with_load_balancer(LoadBalancerName="old", Instances=[{"InstanceId": has["web_id"]}])
    relations = [("in-network", has["vpc"]), ("in-subnet", has["subnets"][0]), ("protected-by", has["groups"][0]), ("targets", has["web"])]
    place.made("AWS::ElasticLoadBalancing::LoadBalancer", place.arn("elasticloadbalancing", "loadbalancer/old"), tags, {"scheme": "internal", "instance_count": 1}, relations)


def make_scaling(place):
    scaling, has = place.aws("autoscaling"), place.has
    tags = place.tags("fleet")
    said = [{"Key": key, "Value": text, "ResourceId": "fleet", "ResourceType": "auto-scaling-group", "PropagateAtLaunch": key == "Name"} for key, text in tags.items()]
    scaling.create_auto_scaling_group(AutoScalingGroupName="fleet", MinSize=1, MaxSize=3, DesiredCapacity=2, LaunchTemplate={"LaunchTemplateId": has["template_id"], "Version": "$Latest"}, VPCZoneIdentifier=has["subnet_ids"][0], TargetGroupARNs=[has["target_group"]], Tags=said)
    group = scaling.describe_auto_scaling_groups(AutoScalingGroupNames=["fleet"])["AutoScalingGroups"][0]
    relations = [("uses", has["template"]), ("in-subnet", has["subnets"][0]), ("attached-to", has["target_group"])]
    relations += [("runs", place.ec2_arn("instance", one["InstanceId"])) for one in group["Instances"]]
    assert len(group["Instances"]) == 2
    place.made("AWS::AutoScaling::AutoScalingGroup", group["AutoScalingGroupARN"], tags, {"min_size": 1, "max_size": 3, "desired_capacity": 2}, relations)


def make_containers(place):
    ecs, has = place.aws("ecs"), place.has
    tags = place.tags("shop")
    said = pairs(tags, "key", "value")
    registry = place.aws("ecr").create_repository(repositoryName="shop/web", imageScanningConfiguration={"scanOnPush": True}, imageTagMutability="IMMUTABLE", encryptionConfiguration={"encryptionType": "KMS", "kmsKey": has["key"]}, tags=pairs(tags))["repository"]
    place.made("AWS::ECR::Repository", registry["repositoryArn"], tags, {"scan_on_push": True, "tag_mutability": "IMMUTABLE", "encryption": "KMS", "has_lifecycle": False}, [("encrypted-by", has["key"])])

    cluster = ecs.create_cluster(clusterName="shop", tags=said)["cluster"]["clusterArn"]
    place.made("AWS::ECS::Cluster", cluster, tags, {"status": "ACTIVE", "services": 1})
    log = {"logDriver": "awslogs", "options": {"awslogs-group": "/app/shop", "awslogs-region": place.region}}
    container = {"name": "web", "image": f"{registry['repositoryUri']}:1", "cpu": 256, "memory": 512, "logConfiguration": log, "environment": [{"name": "STAGE", "value": "x"}]}
    task = ecs.register_task_definition(family="web", containerDefinitions=[container], taskRoleArn=has["role"], executionRoleArn=has["role"], networkMode="awsvpc", cpu="256", memory="512", requiresCompatibilities=["FARGATE"], tags=said)["taskDefinition"]["taskDefinitionArn"]
    relations = [("uses-role", has["role"]), ("uses", registry["repositoryArn"]), ("logs-to", has["logs"])]
    place.made("AWS::ECS::TaskDefinition", task, tags, {"family": "web", "cpu_units": 256, "memory_mib": 512, "network_mode": "awsvpc", "environment_names": ["STAGE"]}, relations)
    network = {"awsvpcConfiguration": {"subnets": has["subnet_ids"], "securityGroups": has["group_ids"][:1], "assignPublicIp": "DISABLED"}}
    service = ecs.create_service(cluster="shop", serviceName="web", taskDefinition="web", desiredCount=2, launchType="FARGATE", networkConfiguration=network, tags=said)["service"]["serviceArn"]
    relations = [("part-of", cluster), ("uses", task), *[("in-subnet", one) for one in has["subnets"]], ("protected-by", has["groups"][0])]
    place.made("AWS::ECS::Service", service, tags, {"desired_tasks": 2, "launch_type": "FARGATE", "public_ip": False}, relations)


def make_kubernetes(place):
    eks, has = place.aws("eks"), place.has
    tags = place.tags("kube")
    network = {"subnetIds": has["subnet_ids"], "securityGroupIds": has["group_ids"][:1], "endpointPublicAccess": False, "endpointPrivateAccess": True}
    seal = [{"resources": ["secrets"], "provider": {"keyArn": has["key"]}}]
    cluster = eks.create_cluster(name="kube", version="1.33", roleArn=has["role"], resourcesVpcConfig=network, encryptionConfig=seal, tags=tags)["cluster"]["arn"]
    inside = [("in-subnet", one) for one in has["subnets"]]
    relations = [("uses-role", has["role"]), *inside, ("protected-by", has["groups"][0]), ("encrypted-by", has["key"])]
    place.made("AWS::EKS::Cluster", cluster, tags, {"version": "1.33", "status": "ACTIVE"}, relations)
    nodes = eks.create_nodegroup(clusterName="kube", nodegroupName="nodes", subnets=has["subnet_ids"], nodeRole=has["role"], scalingConfig={"minSize": 1, "maxSize": 4, "desiredSize": 2}, instanceTypes=["m5.large"], diskSize=50, tags=tags)["nodegroup"]["nodegroupArn"]
    relations = [("part-of", cluster), ("uses-role", has["role"]), *inside]
    place.made("AWS::EKS::Nodegroup", nodes, tags, {"min_nodes": 1, "max_nodes": 4, "disk_gib": 50, "instance_types": ["m5.large"]}, relations)


def make_notebooks(place):
    sage, has = place.aws("sagemaker"), place.has
    tags = place.tags("study", odd=False)
    said = pairs(tags)
    note = sage.create_notebook_instance(NotebookInstanceName="study", InstanceType="ml.t3.medium", RoleArn=has["role"], SubnetId=has["subnet_ids"][0], SecurityGroupIds=has["group_ids"][:1], VolumeSizeInGB=20, KmsKeyId=has["key_id"], DirectInternetAccess="Disabled", RootAccess="Disabled", Tags=said)["NotebookInstanceArn"]
    place.made("AWS::SageMaker::NotebookInstance", note, tags, {"instance_type": "ml.t3.medium", "disk_gib": 20, "internet_access": False, "root_access": False}, [("uses-role", has["role"]), ("in-subnet", has["subnets"][0]), ("protected-by", has["groups"][0]), ("encrypted-by", has["key"])])
    image = f"{place.account}.dkr.ecr.{place.region}.amazonaws.com/model:1"
    model = sage.create_model(ModelName="oracle", ExecutionRoleArn=has["role"], PrimaryContainer={"Image": image, "ModelDataUrl": f"s3://{has['bucket_name']}/m.tgz"}, VpcConfig={"SecurityGroupIds": has["group_ids"][:1], "Subnets": has["subnet_ids"]}, Tags=said)["ModelArn"]
    relations = [("uses-role", has["role"]), ("reads-from", has["bucket"]), *[("in-subnet", one) for one in has["subnets"]], ("protected-by", has["groups"][0]), ("uses", place.arn("ecr", "repository/model"))]
    place.made("AWS::SageMaker::Model", model, tags, {"images": [image]}, relations)
    sage.create_endpoint_config(EndpointConfigName="oracle", ProductionVariants=[{"VariantName": "a", "ModelName": "oracle", "InitialInstanceCount": 1, "InstanceType": "ml.m5.large", "InitialVariantWeight": 1}], KmsKeyId=has["key"])
    end = sage.create_endpoint(EndpointName="oracle", EndpointConfigName="oracle", Tags=said)["EndpointArn"]
    place.made("AWS::SageMaker::Endpoint", end, tags, {"instance_types": ["ml.m5.large"], "config_name": "oracle", "instances": 1}, [("runs", model)])
