"""Makes resources in an AWS that answers at an address, and says as JSON what it made: `estate.py make|remove ADDRESS FILE`.

It knows AWS through boto3 alone and shares nothing with what is tested against it.
"""

import json
import sys
import time

import data
import identity
import machines
import network
import services

REGIONS = ["us-east-1", "eu-west-1", "ap-southeast-2"]
MEMBERS = ["payments-prod", "sandbox-anna"]

EVERYWHERE = [
    services.make_keys, network.make_network, data.make_buckets, machines.make_machines, services.make_messages,
    services.make_functions, data.make_tables,
]
# Each in a third of the places, so that kinds meet empty places too.
HERE_AND_THERE = [
    [network.make_peering, machines.make_balancers, machines.make_scaling, data.make_databases, data.make_streams, services.make_safety],
    [machines.make_classic, machines.make_containers, data.make_files, data.make_caches, services.make_watchers, services.make_stacks, services.make_brokers],
    [machines.make_kubernetes, machines.make_notebooks, data.make_warehouses, data.make_analysis, services.make_secrets, services.make_flows, services.make_flow_log],
]


def make(endpoint):
    hub = "arn:aws:iam::123456789012:role/ReeveHub"
    accounts, estate, organization = identity.found_organization(endpoint, MEMBERS, REGIONS, hub)
    spent = {}
    def run(step, place):
        began = time.perf_counter()
        step(place)
        spent[step.__name__] = spent.get(step.__name__, 0) + time.perf_counter() - began
    for number, places in enumerate(accounts):
        for at, place in enumerate(places):
            if at == 0:
                identity.make_identity(place, hub)
            else:
                place.has.update(role=places[0].has["role"], profile=places[0].has["profile"])
            for step in EVERYWHERE + HERE_AND_THERE[(number + at) % 3]:
                run(step, place)
            if at == 0:
                run(services.make_edge, place)
    if "--times" in sys.argv:
        for name, took in sorted(spent.items(), key=lambda pair: -pair[1]):
            print(f"{took:6.2f} {name}", file=sys.stderr)
    return {"organization": organization, "accounts": [one[0].account for one in accounts], "regions": REGIONS, "resources": estate}


if __name__ == "__main__":
    doing, endpoint, file = sys.argv[1:4]
    made = make(endpoint)
    with open(file, "w", encoding="utf-8") as out:
        json.dump(made, out, ensure_ascii=False, indent=1)
    print(len(made["resources"]), len({one["type"] for one in made["resources"]}))
