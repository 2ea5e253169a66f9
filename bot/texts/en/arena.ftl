# The effectenarena: what a solution does that comes back again and again.

arena-back = ‹ Back
arena-to-all = ‹ All solutions
arena-to-sheet = ‹ To the boxes

arena =
    <b>Effectenarena</b>
    For a solution that comes back again and again. Together you fill in four boxes: what you do, what it yields, who invests in it and who benefits.
arena-sheets = Tap a solution, or start a new one.
arena-none = There is no solution yet. Start the first one.
arena-new = + New solution
arena-full = There can be { $most } solutions. Take one away first.
arena-gone = This solution is no longer there. /arena shows which there are.
arena-ask-title =
    <b>Which solution is it about?</b>
    Type a short name of at most { $most } characters. For example: <i>Eating together with debt help at the table</i>. You can stop with /cancel.
arena-title-empty = Type a name with letters, for example: Eating together with debt help at the table. You can stop with /cancel.
arena-title-long = These are { $count } characters. There can be { $most }. Choose a shorter name. You can stop with /cancel.

arena-sheet = Everybody who takes part can add something here. Tap a box.
arena-box-button = { $box } ({ $count })
arena-box-activities = Activities
arena-box-effects = Effects
arena-box-investors = Investors
arena-box-beneficiaries = Who benefits?
arena-box-empty = There is nothing here yet.
arena-about-activities = What exactly do you do?
arena-about-effects = What changes because of it?
arena-about-investors = Who puts time, money or room into it?
arena-about-beneficiaries = Who notices it: residents, organisations, the neighbourhood?
arena-show = See the whole sheet
arena-add = + Add
arena-take-out = Take a line away
arena-which-line = Which line do you take away? Tap it.
arena-ask-lines =
    <b>{ $box }</b>
    Type what belongs here. Put each thing on its own line of at most { $most } characters. You can stop with /cancel.
arena-line-empty = Type in plain words what belongs here. You can stop with /cancel.
arena-line-long = “{ $start }…” is { $count } characters. A line can have { $most }. Make it shorter. You can stop with /cancel.
arena-box-full = A box holds { $most } lines. { $room ->
    [0] This box is full. Take one away first.
    [one] There is room for 1 more.
   *[other] There is room for { $room } more.
}
arena-line-gone = This line is gone already.
arena-not-yours = Only who wrote it, or a coordinator, can do this.
arena-remove = Remove this solution
arena-remove-sure = Do you want to remove <b>{ $title }</b>? { $count ->
    [0] There is nothing in it yet.
    [one] The one line in it goes too.
   *[other] The { $count } lines in it go too.
} This cannot be undone.
arena-remove-yes = Yes, remove
arena-remove-no = No
