"""Where resources are made: one account in one region, with clients and the record of what was made there."""

import boto3
from botocore.config import Config

CONFIG = Config(
    retries={"total_max_attempts": 1},
    s3={"addressing_style": "path"},
    # The server is to judge, not the library; and reading every model's rules takes long.
    parameter_validation=False,
)
SESSION = boto3.session.Session(aws_access_key_id="maker", aws_secret_access_key="maker")

# What people write into tags, and what spreadsheets, pages and queries might stumble over.
ODD = {
    "Owner": "Ærøskøbing Grüße 山田太郎",
    "quotes": """it's "quoted" \\ and `ticked`; --""",
    "emoji 🦊": "🇯🇵👩‍👩‍👧 ok",
    "formula": '=HYPERLINK("http://127.0.0.1/", "x")',
    "markup": "<script>alert(1)</script>&amp;",
    "long": "l" * 256,
    "empty": "",
}
# For services that take letters, digits, spaces and some signs alone.
TAME = {"Owner": "Ærøskøbing + 山田太郎", "cost-center": "cc/4711:a=b@c", "long": "l" * 256, "empty": ""}


def pairs(tags, key="Key", value="Value"):
    return [{key: name, value: text} for name, text in tags.items()]


class Place:
    def __init__(self, endpoint, account, region, keys, estate):
        self.endpoint, self.account, self.region = endpoint, account, region
        self.keys, self.estate = keys, estate
        # What was made so far, by a short name.
        self.has = {}
        self.clients = {}

    def aws(self, service):
        if service not in self.clients:
            self.clients[service] = SESSION.client(
                service, endpoint_url=self.endpoint, region_name=self.region, config=CONFIG, **self.keys
            )
        return self.clients[service]

    def arn(self, service, rest, region=None, account=None):
        region = self.region if region is None else region
        account = self.account if account is None else account
        return f"arn:aws:{service}:{region}:{account}:{rest}"

    def ec2_arn(self, kind, ident):
        return self.arn("ec2", f"{kind}/{ident}")

    def name(self, kind):
        """Short, and nobody else's: some names are the whole world's."""
        return f"{kind}-{self.account[-4:]}-{self.region}"

    def tags(self, name, odd=True):
        return {"Name": name, **(ODD if odd else TAME)}

    def made(self, kind, arn, tags=None, attributes=None, relations=(), region=None, implied=False):
        """One resource as it should be found. Tags None: nothing is said of them."""
        self.estate.append(
            {
                "type": kind,
                "arn": arn,
                "account": self.account,
                "region": region or self.region,
                "tags": tags,
                "attributes": attributes or {},
                "relations": [{"kind": how, "to": to} for how, to in relations],
                "implied": implied,
            }
        )
        return arn

    def knows(self):
        return {
            (one["type"], one["arn"])
            for one in self.estate
            if one["account"] == self.account and one["region"] == self.region
        }
