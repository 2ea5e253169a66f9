"""The rules of delivery, one line each, with the test that holds it: so that no rule stands without one."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent

RULES = {
    # One instance
    "one process works with a database": "test_a_second_instance_is_refused_until_the_first_is_gone",
    "a second poller stops with a clear message": "test_a_second_poller_stops_the_first",
    "a broadcast that was on the wire at a crash is unknown, an answer is sent again": (
        "test_after_a_crash_a_broadcast_on_the_wire_is_unknown_and_a_reply_is_sent"
    ),
    # Inbox
    "client data is blanked before an update is kept": "test_only_what_was_looked_over_is_kept",
    "polling confirms what is on disk": "test_updates_are_confirmed_only_when_they_are_on_disk",
    "a webhook answers 200 for what is on disk": "test_200_means_that_it_is_on_disk",
    "a webhook answers 503 for what could not be kept": "test_503_means_bring_it_again",
    "a webhook takes nothing without the secret": "test_without_the_secret_nothing_is_taken",
    "an update that comes twice is handled once": "test_an_update_that_comes_twice_is_handled_once",
    "ids are remembered for a week": "test_ids_of_updates_are_remembered_for_a_week_and_no_longer",
    "what was left is handled in order of arrival": (
        "test_what_was_not_done_is_handled_after_the_next_start_in_order_of_arrival"
    ),
    "effects, replies and 'done' are one transaction": (
        "test_effects_replies_and_done_are_kept_together_or_not_at_all"
    ),
    "order is kept in a chat, chats go side by side": (
        "test_order_is_kept_within_a_chat_while_chats_go_side_by_side"
    ),
    "so many chats at once and no more": "test_at_most_so_many_chats_go_side_by_side",
    "an update that fails three times is set aside": (
        "test_a_poison_update_is_set_aside_after_three_times_and_the_rest_goes_on"
    ),
    "kills do not count as failures": "test_failures_are_counted_over_restarts_and_kills_are_not",
    # Outbox
    "a body is stored once for all": (
        "test_everyone_gets_it_once_in_their_own_version_and_its_text_is_stored_once"
    ),
    "a dedupe key is used once": "test_a_dedupe_key_is_used_once",
    "bulk is claimed one at a time, four on the wire": "test_no_more_than_four_of_a_broadcast_are_ever_claimed",
    "the class decides when nobody knows": "test_when_nobody_knows_whether_it_arrived_the_class_decides",
    "unknown goes again when a person says so": (
        "test_what_nobody_knows_goes_once_more_when_a_person_says_so"
    ),
    "of edits only the newest goes": "test_only_the_newest_edit_of_a_message_goes",
    "an edit that changes nothing is a success": "test_an_edit_that_changes_nothing_is_a_success",
    "texts are erased after 48 hours": "test_bodies_are_erased_after_their_time_and_only_then",
    "shared texts too": "test_a_text_that_many_share_is_erased_48_hours_after_the_last_of_them_ended",
    # Lanes and pace
    "answers before alarms before bulk": "test_answers_go_before_alarms_and_bulk_waits_in_its_own_band",
    "29 in any 1.02 seconds": "test_never_more_than_29_messages_in_any_second",
    "bulk leaves room while people ask": "test_bulk_goes_evenly_and_leaves_room_while_people_ask_things",
    "bulk has the whole pace otherwise": "test_bulk_has_the_whole_pace_when_nobody_asks_anything",
    "one a second to a person": "test_a_private_chat_gets_one_a_second_after_a_small_burst",
    "one a second and twenty a minute to a group": "test_a_group_gets_one_a_second_and_twenty_a_minute",
    "order is kept inside a chat": "test_order_is_kept_inside_a_chat",
    # 429
    "a 429 holds its chat alone": ("test_a_429_of_one_chat_holds_up_nobody_else_and_is_kept_for_a_restart"),
    "it waits a little more than asked": "test_a_429_waits_what_was_asked_plus_a_little",
    "it outlives a restart": "test_a_429_is_kept_across_a_restart",
    "three chats together are everybody": (
        "test_three_chats_told_to_wait_together_stop_all_bulk_and_no_answer"
    ),
    "a long wait of a quiet chat is everybody": (
        "test_a_long_wait_on_a_chat_well_below_its_limits_stops_all_bulk"
    ),
    "the rate climbs back without a burst": (
        "test_after_a_halt_of_everything_bulk_stops_and_climbs_back_without_a_burst"
    ),
    "a stop of all bulk outlives a restart": "test_a_stop_of_all_bulk_survives_a_restart",
    # Outcomes
    "Telegram's words are understood in one place": "test_what_telegram_says_is_understood_in_one_place",
    "blocked is unreachable": "test_blocked_is_unreachable_and_what_waits_for_them_goes_no_further",
    "until they come back": "test_whoever_blocks_the_bot_is_unreachable_until_they_start_it_again",
    "a group that moved keeps its messages": "test_what_waits_for_a_group_that_moved_follows_in_order",
    "its new id is saved everywhere": "test_a_group_that_gets_another_id_is_known_by_it_everywhere",
    "unreadable goes once more as plain text": ("test_what_cannot_be_parsed_goes_once_more_as_plain_text"),
    "unreadable twice pauses the job": (
        "test_it_is_paused_and_its_author_told_when_telegram_cannot_read_it_twice"
    ),
    "many alike pause the job": "test_it_is_paused_and_its_author_told_when_many_fail_alike",
    "another refusal fails with its reason": "test_a_message_too_long_fails_with_its_reason",
    "what never left is tried again": "test_without_a_connection_everything_waits_until_there_is_one",
    "500 and 503 are tried again": "test_a_server_in_trouble_is_tried_again",
    "a lost answer leaves a broadcast unknown": "test_a_lost_answer_leaves_a_broadcast_unknown",
    "a lost answer repeats a reply once": "test_a_lost_answer_makes_a_reply_go_once_more_and_no_more",
    "a refused token is a clear exit": "test_a_refused_token_is_one_sentence",
    # Progress
    "the card is told from the counts, the end once": (
        "test_the_card_follows_the_counts_and_the_end_is_told_once"
    ),
    "a pause works within a second": "test_paused_sends_nothing_within_a_second_and_resumed_goes_on",
    "a pause outlives a restart": "test_a_pause_outlives_a_restart",
    "cancelled goes to nobody else": "test_cancelled_goes_to_nobody_else",
    # Quiet hours
    "what nobody asked for waits for the end of quiet hours": (
        "test_what_is_not_asked_for_waits_for_the_end_of_the_quiet_hours"
    ),
    "people mute a kind": "test_who_muted_a_kind_of_message_does_not_get_it_but_gets_the_rest",
    # Stop, start, faults
    "a stop takes three seconds at most": (
        "test_a_stop_takes_no_longer_with_ten_thousand_messages_and_five_thousand_updates_waiting"
    ),
    "what is on the wire may arrive": ("test_stopping_lets_what_is_on_the_wire_arrive_and_starts_no_more"),
    "kills anywhere leave counts that add up": "test_killed_at_any_commit_the_counts_add_up",
    "a full disk or a locked file stops the intake": (
        "test_a_database_in_trouble_stops_the_intake_says_so_and_loses_nothing"
    ),
    "an hour without Telegram loses nothing": "test_an_hour_without_telegram_loses_and_doubles_nothing",
    "clocks may jump": "test_a_clock_that_jumps_loses_and_doubles_nothing",
    "rounds go on when the clock is put back": "test_the_rounds_go_on_when_the_clock_is_put_back",
}


@pytest.fixture(scope="module")
def tests() -> set[str]:
    """The names of all tests there are."""
    found = re.compile(r"^(?:async )?def (test_\w+)", re.MULTILINE)
    return {name for path in TESTS.rglob("test_*.py") for name in found.findall(path.read_text("utf-8"))}


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_has_a_test_named_after_it(rule: str, tests: set[str]) -> None:
    assert RULES[rule] in tests
