"""Limited child processes in which strangers' bytes and templates are read, linted and rendered.

`pool` asks, `lane` holds its children, `child` is one process as the parent holds it, `worker` what runs in it,
`limits` what it may use.
A brief that is typed in is not sent whole: `exchange` keeps on both sides what was said last, and `changes` says
what differs.
"""
