"""Where data is kept: buckets, files, tables, databases, streams, caches."""

import json

from place import pairs


def make_buckets(place):
    s3, has = place.aws("s3"), place.has
    where = {} if place.region == "us-east-1" else {"CreateBucketConfiguration": {"LocationConstraint": place.region}}
    for kind in ("logs", "data", "bare"):
        s3.create_bucket(Bucket=place.name(kind), **where)
        has[f"{kind}_bucket"] = f"arn:aws:s3:::{place.name(kind)}"
    logs, data = place.name("logs"), place.name("data")
    has.update(bucket=has["data_bucket"], bucket_name=data)
    grant = {"Grantee": {"Type": "Group", "URI": "http://acs.amazonaws.com/groups/s3/LogDelivery"}}
    owner = {"ID": "75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a"}
    s3.put_bucket_acl(Bucket=logs, AccessControlPolicy={"Owner": owner, "Grants": [{**grant, "Permission": one} for one in ("WRITE", "READ_ACP")]})
    tags = place.tags(data, odd=False)
    s3.put_bucket_tagging(Bucket=data, Tagging={"TagSet": pairs(tags)})
    s3.put_bucket_versioning(Bucket=data, VersioningConfiguration={"Status": "Enabled"})
    seal = {"SSEAlgorithm": "aws:kms", "KMSMasterKeyID": has["key"]}
    s3.put_bucket_encryption(Bucket=data, ServerSideEncryptionConfiguration={"Rules": [{"ApplyServerSideEncryptionByDefault": seal, "BucketKeyEnabled": True}]})
    rule = {"ID": "old", "Status": "Enabled", "Filter": {"Prefix": ""}, "Transitions": [{"Days": 30, "StorageClass": "GLACIER"}], "Expiration": {"Days": 365}, "NoncurrentVersionExpiration": {"NoncurrentDays": 30}}
    s3.put_bucket_lifecycle_configuration(Bucket=data, LifecycleConfiguration={"Rules": [rule]})
    block = {"BlockPublicAcls": True, "IgnorePublicAcls": True, "BlockPublicPolicy": True, "RestrictPublicBuckets": False}
    s3.put_public_access_block(Bucket=data, PublicAccessBlockConfiguration=block)
    s3.put_bucket_logging(Bucket=data, BucketLoggingStatus={"LoggingEnabled": {"TargetBucket": logs, "TargetPrefix": "x/"}})
    statement = {"Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": f"{has['bucket']}/*", "Condition": {"Bool": {"aws:SecureTransport": "false"}}}
    s3.put_bucket_policy(Bucket=data, Policy=json.dumps({"Version": "2012-10-17", "Statement": [statement]}))
    attributes = {
        "versioning": "Enabled", "encryption": "aws:kms", "bucket_key": True, "lifecycle_rules": 1, "expires_objects_days": 365, "expires_old_versions_days": 30, "moves_to": ["GLACIER"],
        "blocks_public_acls": True, "ignores_public_acls": True, "blocks_public_policy": True, "restricts_public_policy": False, "has_policy": True, "tls_only": True, "access_log": True,
    }
    place.made("AWS::S3::Bucket", has["bucket"], tags, attributes, [("encrypted-by", has["key"]), ("logs-to", has["logs_bucket"])])
    for kind in ("logs", "bare"):
        place.made("AWS::S3::Bucket", has[f"{kind}_bucket"], {}, {"lifecycle_rules": 0, "has_policy": False, "access_log": False})


def make_tables(place):
    dynamo, has = place.aws("dynamodb"), place.has
    key = {"AttributeDefinitions": [{"AttributeName": "id", "AttributeType": "S"}], "KeySchema": [{"AttributeName": "id", "KeyType": "HASH"}]}
    for name, more, attributes in (
        ("orders", {"BillingMode": "PAY_PER_REQUEST", "StreamSpecification": {"StreamEnabled": True, "StreamViewType": "NEW_IMAGE"}, "SSESpecification": {"Enabled": True, "SSEType": "KMS", "KMSMasterKeyId": has["key"]}, "DeletionProtectionEnabled": True},
         {"billing_mode": "PAY_PER_REQUEST", "stream": True, "stream_view": "NEW_IMAGE", "point_in_time_recovery": True, "deletion_protection": True, "encryption": "KMS"}),
        ("legacy", {"BillingMode": "PROVISIONED", "ProvisionedThroughput": {"ReadCapacityUnits": 5, "WriteCapacityUnits": 7}},
         {"billing_mode": "PROVISIONED", "read_capacity_units": 5, "write_capacity_units": 7, "point_in_time_recovery": False, "deletion_protection": False, "stream": False}),
    ):
        tags = place.tags(name)
        arn = dynamo.create_table(TableName=name, **key, **more, Tags=pairs(tags))["TableDescription"]["TableArn"]
        place.made("AWS::DynamoDB::Table", arn, tags, attributes, [("encrypted-by", has["key"])] if name == "orders" else [])
    dynamo.update_continuous_backups(TableName="orders", PointInTimeRecoverySpecification={"PointInTimeRecoveryEnabled": True})


def make_databases(place):
    rds, has = place.aws("rds"), place.has
    tags = place.tags("main")
    said = pairs(tags)
    rds.create_db_subnet_group(DBSubnetGroupName="dbs", DBSubnetGroupDescription="dbs", SubnetIds=has["subnet_ids"])
    around = [("in-network", has["vpc"]), *[("in-subnet", one) for one in has["subnets"]], ("protected-by", has["groups"][1])]
    sealed = ("encrypted-by", has["key"])
    arn = rds.create_db_instance(
        DBInstanceIdentifier="main", DBInstanceClass="db.m5.large", Engine="postgres", EngineVersion="16.4", AllocatedStorage=100, StorageType="gp3", StorageEncrypted=True, KmsKeyId=has["key"],
        MasterUsername="boss", MasterUserPassword="made-up-for-moto", DBSubnetGroupName="dbs", VpcSecurityGroupIds=has["group_ids"][1:], MultiAZ=True, BackupRetentionPeriod=7, DeletionProtection=True,
        PubliclyAccessible=True, EnableIAMDatabaseAuthentication=True, CopyTagsToSnapshot=True, Tags=said,
    )["DBInstance"]["DBInstanceArn"]
    attributes = {"instance_class": "db.m5.large", "engine": "postgres", "engine_version": "16.4", "size_gib": 100, "storage_type": "gp3", "encrypted": True, "multi_az": True, "backup_retention_days": 7, "deletion_protection": True, "iam_authentication": True, "copies_tags_to_snapshots": True}
    place.made("AWS::RDS::DBInstance", arn, tags, attributes, [*around, sealed])
    replica = rds.create_db_instance_read_replica(DBInstanceIdentifier="copy", SourceDBInstanceIdentifier="main", Tags=pairs(place.tags("copy")))["DBInstance"]["DBInstanceArn"]
    place.made("AWS::RDS::DBInstance", replica, place.tags("copy"), {"engine": "postgres"}, [("reads-from", arn)])
    shot = rds.create_db_snapshot(DBSnapshotIdentifier="before", DBInstanceIdentifier="main", Tags=said)["DBSnapshot"]["DBSnapshotArn"]
    place.made("AWS::RDS::DBSnapshot", shot, tags, {"snapshot_type": "manual", "size_gib": 100, "engine": "postgres"}, [("backup-of", arn)])

    cluster = rds.create_db_cluster(DBClusterIdentifier="aurora", Engine="aurora-postgresql", EngineVersion="16.4", MasterUsername="boss", MasterUserPassword="made-up-for-moto", DBSubnetGroupName="dbs", VpcSecurityGroupIds=has["group_ids"][1:], StorageEncrypted=True, KmsKeyId=has["key"], BackupRetentionPeriod=14, DeletionProtection=False, Tags=said)["DBCluster"]["DBClusterArn"]
    around = [*[("in-subnet", one) for one in has["subnets"]], ("protected-by", has["groups"][1]), sealed]
    place.made("AWS::RDS::DBCluster", cluster, tags, {"engine": "aurora-postgresql", "encrypted": True, "backup_retention_days": 14, "deletion_protection": False, "members": 1}, around)
    one = rds.create_db_instance(DBInstanceIdentifier="aurora-1", DBInstanceClass="db.r6g.large", Engine="aurora-postgresql", DBClusterIdentifier="aurora", Tags=said)["DBInstance"]["DBInstanceArn"]
    place.made("AWS::RDS::DBInstance", one, tags, {"instance_class": "db.r6g.large"}, [("part-of", cluster)])
    shot = rds.create_db_cluster_snapshot(DBClusterSnapshotIdentifier="aurora-before", DBClusterIdentifier="aurora", Tags=said)["DBClusterSnapshot"]["DBClusterSnapshotArn"]
    place.made("AWS::RDS::DBClusterSnapshot", shot, tags, {"snapshot_type": "manual", "engine": "aurora-postgresql"}, [("backup-of", cluster)])


def make_files(place):
    efs, has = place.aws("efs"), place.has
    tags = place.tags("shared")
    made = efs.create_file_system(CreationToken="shared", PerformanceMode="generalPurpose", ThroughputMode="bursting", Encrypted=True, KmsKeyId=has["key"], Tags=pairs(tags))
    efs.create_mount_target(FileSystemId=made["FileSystemId"], SubnetId=has["subnet_ids"][0], SecurityGroups=has["group_ids"][:1])
    efs.put_lifecycle_configuration(FileSystemId=made["FileSystemId"], LifecyclePolicies=[{"TransitionToIA": "AFTER_30_DAYS"}])
    attributes = {"encrypted": True, "mount_targets": 1, "to_infrequent_after": "AFTER_30_DAYS", "has_lifecycle": True, "performance_mode": "generalPurpose"}
    place.made("AWS::EFS::FileSystem", made["FileSystemArn"], tags, attributes, [("encrypted-by", has["key"]), ("in-subnet", has["subnets"][0]), ("in-network", has["vpc"])])
    said = place.aws("fsx").create_file_system(FileSystemType="LUSTRE", StorageCapacity=1200, StorageType="SSD", SubnetIds=has["subnet_ids"][:1], KmsKeyId=has["key"], Tags=pairs(tags))["FileSystem"]
    place.made("AWS::FSx::FileSystem", said["ResourceARN"], tags, {"file_system_type": "LUSTRE", "size_gib": 1200}, [("in-subnet", has["subnets"][0])])


def make_caches(place):
    cache, has = place.aws("elasticache"), place.has
    tags = place.tags("cache")
    cache.create_cache_subnet_group(CacheSubnetGroupName="caches", CacheSubnetGroupDescription="c", SubnetIds=has["subnet_ids"])
    one = cache.create_cache_cluster(CacheClusterId="cache", Engine="memcached", CacheNodeType="cache.t3.micro", NumCacheNodes=2, CacheSubnetGroupName="caches", SecurityGroupIds=has["group_ids"][:1], Tags=pairs(tags))["CacheCluster"]["ARN"]
    place.made("AWS::ElastiCache::CacheCluster", one, tags, {"engine": "memcached", "node_type": "cache.t3.micro", "nodes": 2}, [*[("in-subnet", sub) for sub in has["subnets"]], ("in-network", has["vpc"])])
    group = cache.create_replication_group(ReplicationGroupId="sessions", ReplicationGroupDescription="of people", Engine="redis", CacheNodeType="cache.m6g.large", NumCacheClusters=2, AutomaticFailoverEnabled=True, MultiAZEnabled=True, TransitEncryptionEnabled=True, AtRestEncryptionEnabled=True, KmsKeyId=has["key"], SnapshotRetentionLimit=5, Tags=pairs(tags))["ReplicationGroup"]["ARN"]
    attributes = {"about": "of people", "node_type": "cache.m6g.large", "automatic_failover": True, "encrypted_in_transit": True, "encrypted_at_rest": True, "snapshot_retention_days": 5}
    place.made("AWS::ElastiCache::ReplicationGroup", group, tags, attributes, [("encrypted-by", has["key"])])


def make_warehouses(place):
    shift, search, has = place.aws("redshift"), place.aws("opensearch"), place.has
    tags = place.tags("facts")
    shift.create_cluster_subnet_group(ClusterSubnetGroupName="facts", Description="f", SubnetIds=has["subnet_ids"])
    shift.create_cluster(ClusterIdentifier="facts", NodeType="ra3.xlplus", NumberOfNodes=2, ClusterType="multi-node", MasterUsername="boss", MasterUserPassword="Made-up-4-moto", DBName="facts", ClusterSubnetGroupName="facts", VpcSecurityGroupIds=has["group_ids"][1:], IamRoles=[has["role"]], Encrypted=True, KmsKeyId=has["key"], PubliclyAccessible=False, AutomatedSnapshotRetentionPeriod=3, Tags=pairs(tags))
    relations = [("in-network", has["vpc"]), *[("in-subnet", one) for one in has["subnets"]], ("protected-by", has["groups"][1]), ("uses-role", has["role"]), ("encrypted-by", has["key"])]
    place.made("AWS::Redshift::Cluster", place.arn("redshift", "cluster:facts"), tags, {"node_type": "ra3.xlplus", "nodes": 2, "encrypted": True, "public": False, "snapshot_retention_days": 3}, relations)
    tags = place.tags("find")
    domain = search.create_domain(DomainName="find", EngineVersion="OpenSearch_2.11", ClusterConfig={"InstanceType": "r6g.large.search", "InstanceCount": 2, "ZoneAwarenessEnabled": True, "ZoneAwarenessConfig": {"AvailabilityZoneCount": 2}}, EBSOptions={"EBSEnabled": True, "VolumeType": "gp3", "VolumeSize": 50}, EncryptionAtRestOptions={"Enabled": True, "KmsKeyId": has["key"]}, NodeToNodeEncryptionOptions={"Enabled": True}, DomainEndpointOptions={"EnforceHTTPS": True, "TLSSecurityPolicy": "Policy-Min-TLS-1-2-2019-07"}, TagList=pairs(tags))["DomainStatus"]["ARN"]
    attributes = {"instance_type": "r6g.large.search", "instances": 2, "encrypted": True, "node_to_node_encryption": True, "https_only": True, "volume_gib": 50, "volume_type": "gp3"}
    place.made("AWS::OpenSearchService::Domain", domain, tags, attributes, [("encrypted-by", has["key"])])


def make_streams(place):
    kinesis, fire, has = place.aws("kinesis"), place.aws("firehose"), place.has
    tags = place.tags("clicks", odd=False)
    kinesis.create_stream(StreamName="clicks", ShardCount=2, Tags=tags)
    stream = place.arn("kinesis", "stream/clicks")
    kinesis.start_stream_encryption(StreamName="clicks", EncryptionType="KMS", KeyId=has["key"])
    place.made("AWS::Kinesis::Stream", stream, tags, {"shards": 2, "status": "ACTIVE", "encrypted": True, "retention_h": 24}, [("encrypted-by", has["key"])])
    source = {"KinesisStreamARN": stream, "RoleARN": has["role"]}
    target = {"RoleARN": has["role"], "BucketARN": has["bucket"], "CompressionFormat": "GZIP"}
    name = fire.create_delivery_stream(DeliveryStreamName="archive", DeliveryStreamType="KinesisStreamAsSource", KinesisStreamSourceConfiguration=source, ExtendedS3DestinationConfiguration=target, Tags=pairs(tags))["DeliveryStreamARN"]
    place.made("AWS::KinesisFirehose::DeliveryStream", name, tags, {"compression": "GZIP"}, [("reads-from", stream), ("writes-to", has["bucket"]), ("uses-role", has["role"])])


def make_analysis(place):
    glue, has = place.aws("glue"), place.has
    tags = place.tags("lake", odd=False)
    glue.create_database(DatabaseInput={"Name": "lake", "Description": "of facts", "LocationUri": f"s3://{has['bucket_name']}/lake/"}, Tags=tags)
    database = place.made("AWS::Glue::Database", place.arn("glue", "database/lake"), tags, {"about": "of facts"}, [("reads-from", has["bucket"])])
    command = {"Name": "glueetl", "ScriptLocation": f"s3://{has['bucket_name']}/job.py", "PythonVersion": "3"}
    glue.create_job(Name="nightly", Role=has["role"], Command=command, GlueVersion="4.0", WorkerType="G.1X", NumberOfWorkers=3, Timeout=60, Tags=tags)
    place.made("AWS::Glue::Job", place.arn("glue", "job/nightly"), tags, {"workers": 3, "worker_type": "G.1X", "glue_version": "4.0", "timeout_min": 60}, [("uses-role", has["role"]), ("uses", has["bucket"])])
    glue.create_crawler(Name="spider", Role=has["role"], DatabaseName="lake", Targets={"S3Targets": [{"Path": f"s3://{has['bucket_name']}/raw"}]}, Tags=tags)
    place.made("AWS::Glue::Crawler", place.arn("glue", "crawler/spider"), tags, {"state": "READY"}, [("uses-role", has["role"]), ("reads-from", has["bucket"]), ("writes-to", database)])
    settings = {"ResultConfiguration": {"OutputLocation": f"s3://{has['bucket_name']}/out/", "EncryptionConfiguration": {"EncryptionOption": "SSE_KMS", "KmsKey": has["key"]}}, "EnforceWorkGroupConfiguration": True, "BytesScannedCutoffPerQuery": 10_000_000_000}
    place.aws("athena").create_work_group(Name="analysts", Configuration=settings, Description="curious", Tags=pairs(tags))
    attributes = {"about": "curious", "encryption": "SSE_KMS", "has_query_limit": True, "query_limit_bytes": 10_000_000_000, "enforces_settings": True}
    place.made("AWS::Athena::WorkGroup", place.arn("athena", "workgroup/analysts"), tags, attributes, [("encrypted-by", has["key"]), ("writes-to", has["bucket"])])
