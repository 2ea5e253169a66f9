# Build: docker build -t wijkbot .   Run: see compose.yaml. All that changes lives in /data.
# Without docstrings (PYTHONOPTIMIZE=2) the bot takes 6 MB less.
FROM python:3.12-slim AS build
WORKDIR /src
RUN python -m venv /opt/wijkbot
ENV PATH=/opt/wijkbot/bin:$PATH PIP_NO_CACHE_DIR=1 PIP_DISABLE_PIP_VERSION_CHECK=1
COPY requirements.txt requirements-build.txt ./
RUN pip install --require-hashes -r requirements.txt
RUN python -m venv /opt/build && /opt/build/bin/pip install --require-hashes -r requirements-build.txt
COPY pyproject.toml LICENSE README.md ./
COPY bot bot
COPY data data
RUN /opt/build/bin/pip wheel --no-deps --no-build-isolation -w /wheel . \
 && pip install --no-deps /wheel/*.whl \
 && python -m compileall -q -o 2 /opt/wijkbot/lib

FROM python:3.12-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home wijkbot
COPY --from=build /opt/wijkbot /opt/wijkbot
ENV PATH=/opt/wijkbot/bin:$PATH PYTHONDONTWRITEBYTECODE=1 PYTHONOPTIMIZE=2 WIJKBOT_DATABASE__PATH=/data/wijkbot.db
USER 10001
WORKDIR /data
VOLUME /data
HEALTHCHECK --interval=30s --timeout=5s --start-period=20s CMD ["wijkbot", "check", "--health"]
CMD ["wijkbot", "run"]
