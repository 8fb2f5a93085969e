"""Keys, logs, messages, functions, and what watches over them."""

import io
import json
import zipfile

from identity import GLOBAL
from place import TAME, pairs


def make_keys(place):
    kms, has = place.aws("kms"), place.has
    tags = place.tags("seal", odd=False)
    key = kms.create_key(Description="seals", Tags=pairs(tags, "TagKey", "TagValue"))["KeyMetadata"]
    kms.enable_key_rotation(KeyId=key["KeyId"])
    kms.create_alias(AliasName="alias/seal", TargetKeyId=key["KeyId"])
    has.update(key=key["Arn"], key_id=key["KeyId"])
    place.made("AWS::KMS::Key", key["Arn"], tags, {"note": "seals", "aliases": ["seal"], "rotated": True, "state": "Enabled", "origin": "AWS_KMS"})
    logs = place.aws("logs")
    logs.create_log_group(logGroupName="/app/shop", kmsKeyId=key["Arn"], tags=tags)
    logs.put_retention_policy(logGroupName="/app/shop", retentionInDays=30)
    has["logs"] = place.made("AWS::Logs::LogGroup", place.arn("logs", "log-group:/app/shop"), tags, {"retention_days": 30, "kept_for_ever": False}, [("encrypted-by", key["Arn"])])


def make_messages(place):
    sqs, sns, has = place.aws("sqs"), place.aws("sns"), place.has
    tags = place.tags("work")
    urls = {}
    for name, attributes in (("dead", {}), ("work", {"KmsMasterKeyId": has["key"], "VisibilityTimeout": "45", "RedrivePolicy": json.dumps({"deadLetterTargetArn": place.arn("sqs", "dead"), "maxReceiveCount": 4})})):
        urls[name] = sqs.create_queue(QueueName=name, Attributes=attributes, tags=tags)["QueueUrl"]
        has[f"{name}_queue"] = place.arn("sqs", name)
    has["urls"] = urls
    place.made("AWS::SQS::Queue", has["dead_queue"], tags, {"fifo": False})
    place.made("AWS::SQS::Queue", has["work_queue"], tags, {"visibility_timeout_s": 45, "max_receives": 4}, [("writes-to", has["dead_queue"]), ("encrypted-by", has["key"])])
    topic = sns.create_topic(Name="events", Attributes={"DisplayName": "Events", "KmsMasterKeyId": has["key"]}, Tags=pairs(tags))["TopicArn"]
    has["topic"] = place.made("AWS::SNS::Topic", topic, tags, {"display_name": "Events", "fifo": False, "subscriptions": 1}, [("encrypted-by", has["key"])])
    link = sns.subscribe(TopicArn=topic, Protocol="sqs", Endpoint=has["work_queue"], ReturnSubscriptionArn=True)["SubscriptionArn"]
    place.made("AWS::SNS::Subscription", link, None, {"protocol": "sqs", "confirmed": True}, [("reads-from", topic), ("targets", has["work_queue"])])


def make_functions(place):
    functions, has = place.aws("lambda"), place.has
    code = io.BytesIO()
    with zipfile.ZipFile(code, "w") as archive:
        archive.writestr("f.py", "def handle(event, context): return event")
    tags = place.tags("answer")
    made = functions.create_function(
        FunctionName="answer", Runtime="python3.12", Role=has["role"], Handler="f.handle", Code={"ZipFile": code.getvalue()}, Timeout=30, MemorySize=512, Architectures=["arm64"], KMSKeyArn=has["key"],
        Environment={"Variables": {"STAGE": "x"}}, TracingConfig={"Mode": "Active"}, VpcConfig={"SubnetIds": has["subnet_ids"], "SecurityGroupIds": has["group_ids"][:1]}, DeadLetterConfig={"TargetArn": has["dead_queue"]}, Tags=tags,
    )["FunctionArn"]
    has["function"] = made
    relations = [("uses-role", has["role"]), *[("in-subnet", one) for one in has["subnets"]], ("protected-by", has["groups"][0]), ("writes-to", has["dead_queue"]), ("encrypted-by", has["key"])]
    attributes = {"runtime": "python3.12", "memory_mib": 512, "timeout_s": 30, "architecture": "arm64", "environment_names": ["STAGE"], "traced": True}
    place.made("AWS::Lambda::Function", made, tags, attributes, relations)
    link = functions.create_event_source_mapping(EventSourceArn=has["work_queue"], FunctionName="answer", BatchSize=5)["UUID"]
    place.made("AWS::Lambda::EventSourceMapping", place.arn("lambda", f"event-source-mapping:{link}"), {}, {"batch_size": 5}, [("reads-from", has["work_queue"]), ("targets", made)])


def make_watchers(place):
    watch, events, has = place.aws("cloudwatch"), place.aws("events"), place.has
    tags = place.tags("busy")
    watch.put_metric_alarm(AlarmName="busy", Namespace="AWS/EC2", MetricName="CPUUtilization", Dimensions=[{"Name": "InstanceId", "Value": has["web_id"]}], Statistic="Average", Period=300, EvaluationPeriods=2, Threshold=80, ComparisonOperator="GreaterThanThreshold", AlarmActions=[has["topic"]], Tags=pairs(tags))
    attributes = {"metric": "CPUUtilization", "namespace": "AWS/EC2", "threshold": 80, "period_s": 300, "statistic": "Average"}
    place.made("AWS::CloudWatch::Alarm", place.arn("cloudwatch", "alarm:busy"), tags, attributes, [("targets", has["topic"])])
    rule = events.put_rule(Name="hourly", ScheduleExpression="rate(1 hour)", State="ENABLED", Tags=pairs(tags))["RuleArn"]
    events.put_targets(Rule="hourly", Targets=[{"Id": "q", "Arn": has["work_queue"]}, {"Id": "f", "Arn": has["function"]}])
    relations = [("targets", has["work_queue"]), ("targets", has["function"])]
    place.made("AWS::Events::Rule", rule, tags, {"schedule": "rate(1 hour)", "state": "ENABLED", "target_count": 2}, relations)


def make_secrets(place):
    has = place.has
    tags = place.tags("password")
    secret = place.aws("secretsmanager").create_secret(Name="db/password", SecretString="made-up-for-moto", Description="of main", KmsKeyId=has["key"], Tags=pairs(tags))["ARN"]
    place.made("AWS::SecretsManager::Secret", secret, tags, {"note": "of main"}, [("encrypted-by", has["key"])])
    tags = place.tags("limit", odd=False)
    place.aws("ssm").put_parameter(Name="/app/limit", Value="7", Type="SecureString", KeyId=has["key"], Description="how many", Tags=pairs(tags))
    place.made("AWS::SSM::Parameter", place.arn("ssm", "parameter/app/limit"), tags, {"note": "how many", "kind": "SecureString", "encrypted": True, "tier": "Standard"}, [("encrypted-by", has["key"])])
    tags = place.tags("web")
    proof = place.aws("acm").request_certificate(DomainName="shop.example.com", SubjectAlternativeNames=["www.shop.example.com"], ValidationMethod="DNS", Tags=pairs(tags))["CertificateArn"]
    place.made("AWS::CertificateManager::Certificate", proof, tags, {"origin": "AMAZON_ISSUED"})


def make_flows(place):
    has = place.has
    tags = place.tags("flow")
    call = {"StartAt": "Go", "States": {"Go": {"Type": "Task", "Resource": has["function"], "End": True}}}
    log = {"level": "ERROR", "includeExecutionData": False, "destinations": [{"cloudWatchLogsLogGroup": {"logGroupArn": f"{has['logs']}:*"}}]}
    flow = place.aws("stepfunctions").create_state_machine(name="flow", definition=json.dumps(call), roleArn=has["role"], type="STANDARD", loggingConfiguration=log, tracingConfiguration={"enabled": True}, tags=pairs(tags, "key", "value"))["stateMachineArn"]
    relations = [("uses-role", has["role"]), ("targets", has["function"]), ("logs-to", has["logs"])]
    place.made("AWS::StepFunctions::StateMachine", flow, tags, {"machine_type": "STANDARD", "log_level": "ERROR", "traced": True}, relations)

    tags = place.tags("front")
    rest = place.aws("apigateway")
    api = rest.create_rest_api(name="front", description="of all", endpointConfiguration={"types": ["REGIONAL"]}, tags=tags)["id"]
    root = rest.get_resources(restApiId=api)["items"][0]["id"]
    rest.put_method(restApiId=api, resourceId=root, httpMethod="GET", authorizationType="NONE")
    uri = f"arn:aws:apigateway:{place.region}:lambda:path/2015-03-31/functions/{has['function']}/invocations"
    rest.put_integration(restApiId=api, resourceId=root, httpMethod="GET", type="AWS_PROXY", integrationHttpMethod="POST", uri=uri)
    rest.create_deployment(restApiId=api, stageName="live")
    place.made("AWS::ApiGateway::RestApi", place.arn("apigateway", f"/restapis/{api}", account=""), tags, {"note": "of all", "methods": 1, "open_methods": 1, "stages": 1, "endpoint_type": "REGIONAL"}, [("targets", has["function"])])
    web = place.aws("apigatewayv2")
    api = web.create_api(Name="front", ProtocolType="HTTP", Tags=tags)["ApiId"]
    web.create_integration(ApiId=api, IntegrationType="AWS_PROXY", IntegrationUri=has["function"], PayloadFormatVersion="2.0")
    web.create_route(ApiId=api, RouteKey="GET /", AuthorizationType="NONE")
    place.made("AWS::ApiGatewayV2::Api", place.arn("apigateway", f"/apis/{api}", account=""), tags, {"protocol": "HTTP", "routes": 1}, [("targets", has["function"])])


def make_stacks(place):
    has = place.has
    tags = place.tags("stack")
    template = {"Resources": {"Box": {"Type": "AWS::SQS::Queue", "Properties": {"QueueName": "from-stack"}}}}
    stack = place.aws("cloudformation").create_stack(StackName="stack", TemplateBody=json.dumps(template), Tags=pairs(tags), NotificationARNs=[has["topic"]], RoleARN=has["role"])["StackId"]
    place.made("AWS::CloudFormation::Stack", stack, tags, {"status": "CREATE_COMPLETE"}, [("targets", has["topic"]), ("uses-role", has["role"])])
    # moto gives it no tags, as AWS would.
    place.made("AWS::SQS::Queue", place.arn("sqs", "from-stack"), {}, implied=True)


def make_safety(place):
    has, region = place.has, place.region
    tags = place.tags("safe")
    trail = place.aws("cloudtrail")
    # Of this region alone: those of all regions are shown in each.
    arn = trail.create_trail(Name="trail", S3BucketName=place.name("logs"), IsMultiRegionTrail=False, IncludeGlobalServiceEvents=False, TagsList=pairs(tags))["TrailARN"]
    trail.start_logging(Name="trail")
    place.made("AWS::CloudTrail::Trail", arn, tags, {"logging": True, "multi_region": False}, [("logs-to", has["logs_bucket"])])
    config = place.aws("config")
    config.put_configuration_recorder(ConfigurationRecorder={"name": "default", "roleARN": has["role"], "recordingGroup": {"allSupported": True, "includeGlobalResourceTypes": False}})
    place.made("AWS::Config::ConfigurationRecorder", place.arn("config", "configuration-recorder/default"), None, {"all_supported": True, "recording": False}, [("uses-role", has["role"])])
    detector = place.aws("guardduty").create_detector(Enable=True, FindingPublishingFrequency="ONE_HOUR", Tags=tags)["DetectorId"]
    place.made("AWS::GuardDuty::Detector", place.arn("guardduty", f"detector/{detector}"), tags, {"enabled": True, "publishing": "ONE_HOUR"})
    backup = place.aws("backup")
    vault = backup.create_backup_vault(BackupVaultName="vault", BackupVaultTags=tags, EncryptionKeyArn=has["key"])["BackupVaultArn"]
    place.made("AWS::Backup::BackupVault", vault, tags, {"recovery_points": 0}, [("encrypted-by", has["key"])])
    rule = {"RuleName": "daily", "TargetBackupVaultName": "vault", "ScheduleExpression": "cron(0 5 * * ? *)", "Lifecycle": {"DeleteAfterDays": 35}}
    plan = backup.create_backup_plan(BackupPlan={"BackupPlanName": "plan", "Rules": [rule]}, BackupPlanTags=tags)["BackupPlanArn"]
    place.made("AWS::Backup::BackupPlan", plan, tags, {"rules": 1, "shortest_retention_days": 35}, [("writes-to", vault)])
    project = place.aws("codebuild").create_project(name="build", source={"type": "GITHUB", "location": "https://github.com/x/y"}, artifacts={"type": "NO_ARTIFACTS"}, environment={"type": "LINUX_CONTAINER", "image": "aws/codebuild/standard:7.0", "computeType": "BUILD_GENERAL1_SMALL"}, serviceRole=has["role"], tags=pairs(tags, "key", "value"))["project"]["arn"]
    place.made("AWS::CodeBuild::Project", project, tags, {"compute_type": "BUILD_GENERAL1_SMALL", "source_type": "GITHUB"}, [("uses-role", has["role"])])


def make_flow_log(place):
    has = place.has
    tags = place.tags("traffic")
    made = place.aws("ec2").create_flow_logs(ResourceIds=[has["vpc_id"]], ResourceType="VPC", TrafficType="ALL", LogDestinationType="s3", LogDestination=has["logs_bucket"], TagSpecifications=[{"ResourceType": "vpc-flow-log", "Tags": pairs(tags)}])
    place.made("AWS::EC2::FlowLog", place.ec2_arn("vpc-flow-log", made["FlowLogIds"][0]), tags, {"traffic": "ALL", "destination_type": "s3"}, [("reads-from", has["vpc"]), ("logs-to", has["logs_bucket"])])


def make_brokers(place):
    has = place.has
    tags = place.tags("broker")
    nodes = {"InstanceType": "kafka.m5.large", "ClientSubnets": has["subnet_ids"], "SecurityGroups": has["group_ids"][:1]}
    made = place.aws("kafka").create_cluster(ClusterName="broker", KafkaVersion="3.6.0", NumberOfBrokerNodes=2, BrokerNodeGroupInfo=nodes, Tags=tags)["ClusterArn"]
    relations = [*[("in-subnet", one) for one in has["subnets"]], ("protected-by", has["groups"][0])]
    place.made("AWS::MSK::Cluster", made, tags, {"broker_type": "kafka.m5.large", "brokers": 2, "kafka_version": "3.6.0"}, relations)


def make_edge(place):
    """Of the whole world."""
    has = place.has
    dns = place.aws("route53")
    zone = dns.create_hosted_zone(Name=f"a{place.account[-4:]}.example.com.", CallerReference="x")["HostedZone"]["Id"].split("/")[-1]
    arn = f"arn:aws:route53:::hostedzone/{zone}"
    dns.change_tags_for_resource(ResourceType="hostedzone", ResourceId=zone, AddTags=pairs(TAME))
    name = f"www.a{place.account[-4:]}.example.com"
    change = {"Action": "CREATE", "ResourceRecordSet": {"Name": name, "Type": "A", "TTL": 60, "ResourceRecords": [{"Value": "192.0.2.1"}]}}
    dns.change_resource_record_sets(HostedZoneId=zone, ChangeBatch={"Changes": [change]})
    place.made("AWS::Route53::HostedZone", arn, TAME, {"private": False}, region=GLOBAL)
    has["zone"], has["record_name"] = arn, name
    place.made("AWS::Route53::RecordSet", f"{arn}/recordset/{name}/A", None, {"record_type": "A", "ttl_s": 60, "values": ["192.0.2.1"]}, [("part-of", arn)], region=GLOBAL)

    origin = {"Id": "o", "DomainName": f"{has['bucket_name']}.s3.{place.region}.amazonaws.com", "S3OriginConfig": {"OriginAccessIdentity": ""}}
    show = {"TargetOriginId": "o", "ViewerProtocolPolicy": "redirect-to-https", "ForwardedValues": {"QueryString": False, "Cookies": {"Forward": "none"}}, "MinTTL": 0}
    settings = {"CallerReference": "x", "Comment": "pages", "Enabled": True, "Origins": {"Quantity": 1, "Items": [origin]}, "DefaultCacheBehavior": show}
    made = place.aws("cloudfront").create_distribution_with_tags(DistributionConfigWithTags={"DistributionConfig": settings, "Tags": {"Items": pairs(TAME)}})["Distribution"]["ARN"]
    place.made("AWS::CloudFront::Distribution", made, TAME, {"enabled": True, "viewer_protocol": "redirect-to-https", "origins_open": True}, [("targets", has["bucket"])], region=GLOBAL)
