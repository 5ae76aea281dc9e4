# Every command below is one that .ci/run runs as well, because CI has no Docker engine.
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /src
COPY . .
RUN dotnet publish Bot.Host -c Release -o /out/app
RUN mkdir -p -m 0700 /out/data/keys

# The plain ASP.NET image, not a chiselled or Alpine one: it keeps ICU and tzdata, which names and clocks need.
FROM mcr.microsoft.com/dotnet/aspnet:10.0
ENV SMILEBOT_Data=/data \
    SMILEBOT_Http__Listen=http://0.0.0.0:8080 \
    DOTNET_EnableDiagnostics=0
COPY --from=build /out/app /app
COPY --from=build --chown=$APP_UID:$APP_UID /out/data /data
USER $APP_UID
VOLUME /data
EXPOSE 8080
# Nothing outside /data is written, so the root file system may be read-only.
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["dotnet", "/app/Bot.Host.dll", "health"]
ENTRYPOINT ["dotnet", "/app/Bot.Host.dll"]
