-- A portal that does not migrate itself looks whether it may serve these tables.
grant select on flyway_schema_history to ${app};
