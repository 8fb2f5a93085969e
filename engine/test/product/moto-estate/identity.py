"""Accounts of an organisation, and who may act in each."""

import json

from place import TAME, Place, pairs

GLOBAL = "global"
MAKER = {"aws_access_key_id": "maker", "aws_secret_access_key": "maker"}


def trust(principal):
    statement = {"Effect": "Allow", "Principal": principal, "Action": "sts:AssumeRole"}
    return json.dumps({"Version": "2012-10-17", "Statement": [statement]})


def found_organization(endpoint, names):
    """The managing account, and as many members as there are names."""
    boss = Place(endpoint, "", "us-east-1", MAKER, [])
    account = boss.aws("sts").get_caller_identity()["Account"]
    organizations = boss.aws("organizations")
    organizations.create_organization(FeatureSet="ALL")
    accounts = [account]
    for name in names:
        made = organizations.create_account(AccountName=name, Email=f"{name}@example.com")
        accounts.append(made["CreateAccountStatus"]["AccountId"])
    return accounts, organizations.describe_organization()["Organization"]["Id"]


def places_in(endpoint, account, regions, estate):
    boss = Place(endpoint, "", "us-east-1", MAKER, [])
    asked = {"RoleArn": f"arn:aws:iam::{account}:role/Maker", "RoleSessionName": "maker"}
    said = boss.aws("sts").assume_role(**asked)["Credentials"]
    keys = {
        "aws_access_key_id": said["AccessKeyId"],
        "aws_secret_access_key": said["SecretAccessKey"],
        "aws_session_token": said["SessionToken"],
    }
    places = [Place(endpoint, account, region, keys, estate) for region in regions]
    # Keys that are not known would silently mean the account of everybody.
    assert places[0].aws("sts").get_caller_identity()["Account"] == account
    return places


def role(place, name, principal, path="/"):
    answer = place.aws("iam").create_role(
        RoleName=name, Path=path, AssumeRolePolicyDocument=trust(principal), Tags=pairs(TAME)
    )
    return answer["Role"]["Arn"]


def make_identity(place, hub):
    iam = place.aws("iam")

    def made(kind, arn, tags, attributes=None, relations=()):
        return place.made(kind, arn, tags, attributes, relations, region=GLOBAL)

    service = {"Service": ["lambda.amazonaws.com", "ec2.amazonaws.com", "states.amazonaws.com"]}
    work = role(place, "work", service, "/service/")
    services = {"trusted_services": sorted(service["Service"]), "path": "/service/"}
    made("AWS::IAM::Role", work, TAME, services)
    trusting = role(place, "trusting", {"AWS": hub})
    made("AWS::IAM::Role", trusting, TAME, {"trusts_anyone": False}, [("trusts", hub)])
    place.has["role"] = work

    document = {"Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}], "Version": "2012-10-17"}
    policy = iam.create_policy(PolicyName="all", PolicyDocument=json.dumps(document), Tags=pairs(TAME))
    made("AWS::IAM::ManagedPolicy", policy["Policy"]["Arn"], TAME, {"allows_all": True, "attachments": 1})
    iam.attach_role_policy(RoleName="work", PolicyArn=policy["Policy"]["Arn"])

    group = iam.create_group(GroupName="people")["Group"]["Arn"]
    made("AWS::IAM::Group", group, None, {"users": 1})
    user = iam.create_user(UserName="ann", Tags=pairs(TAME))["User"]["Arn"]
    iam.add_user_to_group(GroupName="people", UserName="ann")
    key = iam.create_access_key(UserName="ann")["AccessKey"]["AccessKeyId"]
    made("AWS::IAM::User", user, TAME, {"path": "/"}, [("part-of", group)])
    owned = [("part-of", user)]
    made("AWS::IAM::AccessKey", f"{user}/accesskey/{key}", None, {"key_id": key, "status": "Active"}, owned)

    profile = iam.create_instance_profile(InstanceProfileName="machines", Tags=pairs(TAME))
    iam.add_role_to_instance_profile(InstanceProfileName="machines", RoleName="work")
    place.has["profile"] = profile["InstanceProfile"]["Arn"]
    made("AWS::IAM::InstanceProfile", place.has["profile"], TAME, relations=[("uses-role", work)])
