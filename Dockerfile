# Maven builds the pages too, so the build image carries Node beside the JDK.
FROM node:20-bookworm-slim AS node

FROM eclipse-temurin:17-jdk AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
 && ln -s ../lib/node_modules/npm/bin/npx-cli.js /usr/local/bin/npx
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 1001 lanedesk && install -d -o lanedesk /app
# 640 MB of heap serve a desk of some hundred people; the first compiler alone is warm in seconds instead of minutes and
# then as fast (bench/README.md); set JAVA_TOOL_OPTIONS for more of either
ENV JAVA_TOOL_OPTIONS="-Xmx640m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
USER lanedesk
RUN --mount=type=bind,from=build,source=/src,target=/src cp /src/backend/target/lanedesk-backend-*.jar /tmp/lanedesk.jar \
 && /src/deploy/prepare /tmp/lanedesk.jar /app/desk \
 && rm /tmp/lanedesk.jar
EXPOSE 8080
ENTRYPOINT ["java", "-XX:SharedArchiveFile=/app/desk/lanedesk.jsa", "-jar", "/app/desk/lanedesk.jar"]
