# The frontend is built by Maven too, so the build image carries both.
FROM eclipse-temurin:17-jdk AS build
RUN apt-get update -qq && apt-get install -y -qq nodejs npm && rm -rf /var/lib/apt/lists/*
WORKDIR /src
COPY . .
RUN ./mvnw -B -ntp -DskipTests package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 1000 lanedesk
USER lanedesk
COPY --from=build /src/backend/target/lanedesk-backend-*.jar /app/lanedesk.jar
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "/app/lanedesk.jar"]
