-- title: EBS volume is attached to an instance
-- severity: low
-- kind: waste
-- remedy: delete-volume
-- identity: resource_id
-- needs: AWS::EC2::Volume
-- param: min_age_days = 14 "Days since it was made before an unattached volume counts; AWS does not tell when it was detached"

SELECT
  arn AS resource_id,
  account,
  region,
  CASE
    WHEN state = 'in-use' THEN 'ok'
    WHEN state <> 'available' THEN 'skip'
    WHEN state IS NULL OR created_at IS NULL THEN 'unknown'
    WHEN created_at > $now::TIMESTAMPTZ - to_days($min_age_days::INTEGER) THEN 'skip'
    ELSE 'violation'
  END AS status,
  CASE
    WHEN state = 'in-use' THEN 'attached'
    WHEN state <> 'available' THEN 'its state is ' || state
    WHEN state IS NULL THEN 'AWS did not tell its state'
    WHEN created_at IS NULL THEN 'unattached, but AWS did not tell its age'
    WHEN created_at > $now::TIMESTAMPTZ - to_days($min_age_days::INTEGER) THEN 'unattached, but made less than ' || $min_age_days::INTEGER || ' days ago'
    ELSE 'unattached, made ' || strftime(created_at, '%Y-%m-%d') || coalesce(', ' || size_gib || ' GiB', '')
  END AS reason
FROM resources_ec2_volume
