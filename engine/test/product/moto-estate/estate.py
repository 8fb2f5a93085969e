"""Makes resources in an AWS that answers at an address, and says as JSON what it made: `estate.py make|change ADDRESS FILE`.

It knows AWS through boto3 alone and shares nothing with what is tested against it.
"""

import json
import sys

import born
import data
import identity
import later
import machines
import network
import services

REGIONS = ["us-east-1", "eu-west-1", "ap-southeast-2"]
MEMBERS = ["payments-prod", "sandbox-anna"]
HUB = "arn:aws:iam::123456789012:role/ReeveHub"

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
    accounts, organization = identity.found_organization(endpoint, MEMBERS)
    estate = []
    for number, account in enumerate(accounts):
        places = identity.places_in(endpoint, account, REGIONS, estate)
        first = places[0]
        identity.make_identity(first, HUB)
        for at, place in enumerate(places):
            place.has.update(role=first.has["role"], profile=first.has["profile"])
            for step in EVERYWHERE + HERE_AND_THERE[(number + at) % 3]:
                step(place)
            born.record_born(place)
        services.make_edge(first)
        born.record_born_global(first)
    return {"organization": organization, "accounts": accounts, "regions": REGIONS, "resources": estate}


def change(endpoint, before):
    estate = before["resources"]
    places = [one for account in before["accounts"] for one in identity.places_in(endpoint, account, REGIONS, estate)]
    return later.change(places, estate)


def main(doing, endpoint, file):
    if doing == "make":
        answer = make(endpoint)
    else:
        with open(file, encoding="utf-8") as given:
            answer = change(endpoint, json.load(given))
    with open(file if doing == "make" else f"{file}.{doing}", "w", encoding="utf-8") as out:
        json.dump(answer, out, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:4])
