# One image for everything but the database and the web server; docker-compose.yml says which part each container runs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY cms/package.json cms/
COPY site/package.json site/
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

# The web server in front, as a user of its own: it may write its certificates and nothing else.
FROM caddy:2 AS caddy
COPY Caddyfile /etc/caddy/Caddyfile
RUN chown -R 1000:1000 /data /config
USER 1000:1000

FROM node:24-slim AS app
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    OSI_DATA_DIR=/data
WORKDIR /app
# Nothing that runs may change the program; what it writes is in /data, and backups are in /backups.
RUN mkdir /data /backups && chown node:node /data /backups
COPY --from=build /app ./
USER node
