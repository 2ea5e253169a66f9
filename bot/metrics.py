"""What a monitor reads at `/metrics`: the status of delivery and of the process, in numbers that name nobody.

Not here: serving it (health), counting (delivery).
"""

from collections.abc import Iterable, Mapping

from prometheus_client import CollectorRegistry, ProcessCollector, generate_latest
from prometheus_client.core import CounterMetricFamily, GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from bot.core.status import LANES, Status, Waiting

NOTHING = Waiting()


def exposition(status: Status, tries: Mapping[str, int]) -> bytes:
    """Prometheus' text; `tries` says how often sending ended in which way since the start."""
    registry = CollectorRegistry()
    registry.register(_Numbers(status, tries))
    ProcessCollector(registry=registry)
    return generate_latest(registry)


class _Numbers(Collector):
    def __init__(self, status: Status, tries: Mapping[str, int]) -> None:
        self._status = status
        self._tries = tries

    def collect(self) -> Iterable[Metric]:
        status = self._status
        yield from self._per_lane()
        tries = CounterMetricFamily("wijkbot_tries", "Tries to send since the start", labels=["outcome"])
        for outcome, count in sorted(self._tries.items()):
            tries.add_metric([outcome], count)
        yield tries
        gauges = {
            "updates_waiting": ("Updates not handled within five seconds", status.updates),
            "updates_set_aside": ("Updates that could not be handled, of a week", status.set_aside),
            "messages_unknown": ("Messages that may have arrived", status.unknown),
            "messages_failed": ("Messages that Telegram refused", status.failed),
            "chats_unreachable": ("People who cannot be reached", status.unreachable),
            "mailings_paused": ("Mailings that stand still", status.paused),
            "messages_per_minute": ("Messages delivered a minute, over five minutes", status.per_minute),
        }
        for name, (meaning, value) in gauges.items():
            yield GaugeMetricFamily(f"wijkbot_{name}", meaning, value)
        for what, moment in (("backup", status.backup), ("tick", status.tick)):
            if moment:
                name = f"wijkbot_last_{what}_timestamp_seconds"
                yield GaugeMetricFamily(name, f"When the last {what} was", moment.timestamp())

    def _per_lane(self) -> Iterable[Metric]:
        waiting = GaugeMetricFamily(
            "wijkbot_messages_waiting", "Messages that wait", labels=["lane", "meant_for"]
        )
        oldest = GaugeMetricFamily(
            "wijkbot_oldest_message_seconds", "How long the first message waits", labels=["lane"]
        )
        for name in LANES:
            found = self._status.waiting.get(name, NOTHING)
            waiting.add_metric([name, "now"], found.now)
            waiting.add_metric([name, "later"], found.later)
            age = (self._status.at - found.since).total_seconds() if found.since else 0.0
            oldest.add_metric([name], age)
        yield waiting
        yield oldest
