# One image for everything but the database; docker-compose.yml says which part each container runs.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY shared/package.json shared/
COPY cms/package.json cms/
COPY site/package.json site/
RUN npm ci
COPY . .
RUN npm run build && npm prune --omit=dev

FROM node:24-slim
ENV NODE_ENV=production \
    NEXT_TELEMETRY_DISABLED=1 \
    OSI_DATA_DIR=/data
WORKDIR /app
# Nothing that runs may change the program; what it writes is in /data.
RUN mkdir /data && chown node:node /data
COPY --from=build /app ./
USER node
