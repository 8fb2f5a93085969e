"""What becomes of the estate later: some goes, some changes, some comes."""


def change(places, estate):
    """Says which ARNs vanished, changed and appeared."""
    removed, changed, appeared = [], [], []
    for place in places:
        here = [one for one in estate if (one["account"], one["region"]) == (place.account, place.region) and not one["implied"]]

        def named(kind, name):
            return next(one for one in here if one["type"] == kind and one["tags"].get("Name") == name)

        ec2 = place.aws("ec2")
        lone = named("AWS::EC2::Volume", "lone")
        ec2.delete_volume(VolumeId=lone["arn"].split("/")[-1])
        bare = next(one for one in here if one["arn"] == f"arn:aws:s3:::{place.name('bare')}")
        place.aws("s3").delete_bucket(Bucket=place.name("bare"))
        legacy = named("AWS::DynamoDB::Table", "legacy")
        place.aws("dynamodb").delete_table(TableName="legacy")
        link = next(one for one in here if one["type"] == "AWS::SNS::Subscription")
        place.aws("sns").unsubscribe(SubscriptionArn=link["arn"])
        removed += [one["arn"] for one in (lone, bare, legacy, link)]

        queue = next(one for one in here if one["type"] == "AWS::SQS::Queue" and one["arn"].endswith(":dead"))
        url = place.aws("sqs").get_queue_url(QueueName="dead")["QueueUrl"]
        place.aws("sqs").tag_queue(QueueUrl=url, Tags={"since": "today"})
        changed.append(queue["arn"])
        place.aws("sqs").create_queue(QueueName="new", tags={"Name": "new"})
        appeared.append(place.arn("sqs", "new"))
    return {"removed": removed, "changed": changed, "appeared": appeared}
