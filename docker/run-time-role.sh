# Run by the image of PostgreSQL once, when it makes the database: the role that the service runs as (docs/operations.md).
psql --username "$POSTGRES_USER" --dbname "$POSTGRES_DB" --set ON_ERROR_STOP=1 --set password="$RUN_TIME_PASSWORD" <<'SQL'
create role readinggroup_run_time login password :'password';
revoke temporary on database readinggroup from public;
SQL
