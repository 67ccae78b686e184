# The service in an image: built with JDK and Node, run with a Java runtime alone.

FROM node:24-bookworm-slim AS node

FROM eclipse-temurin:25-jdk AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules/npm /usr/local/lib/node_modules/npm
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /project
COPY . .
RUN ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:25-jre
# An account with a name: the built-in PostgreSQL, where somebody uses it in here, asks for one.
RUN useradd --system --uid 10001 --no-create-home readinggroup \
    && install -d -o readinggroup -g readinggroup -m 700 /data
COPY --from=build /project/backend/target/quarkus-app /app
USER readinggroup
WORKDIR /app
# Loopback is nobody's in a container. The data directory matters without a database of one's own: mount a volume there.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    READINGGROUP_DATA_DIR=/data
EXPOSE 8080
# bash opens the connection, so that the image needs no further program.
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /q/health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "quarkus-run.jar"]
