"""What goes wrong with the runs that are kept, and with those that wait."""

from __future__ import annotations

from nodeeditor.language import marked

RUNS: dict[str, str] = {
    "runs.labels_bad": marked(
        "The labels of run '{run}' can't be read ({reason}); give it a name, tags or a note again to replace them."
    ),
    "runs.labels_failed": marked(
        "Run '{run}' was not labelled ({reason}); its old labels are whole. "
        "Make room on the disk, or see that its folder may be written to."
    ),
    "runs.gone": marked("The folder of run '{run}' is not there any more; it was moved or deleted outside the editor."),
    "runs.journal_missing": marked(
        "Run '{run}' has no journal, so there are no curves to draw; it was moved or deleted outside the editor."
    ),
    "runs.journal_damaged": marked(
        "{count} lines of the journal of run '{run}' can't be read; its curves are drawn without them."
    ),
    "runs.not_back": marked(
        "Run '{run}' can't be brought back from the trash ({reason}); it is in the trash of your desktop."
    ),
    "runs.queue_failed": marked(
        "The queue of runs can't be kept in {path} ({reason}), so it will be lost when the editor closes. "
        "Make room on the disk, or see that the folder may be written to."
    ),
    "runs.queue_bad": marked(
        "The queue of runs in {path} can't be read ({reason}) and was set aside as {aside}; add the runs again."
    ),
    "runs.no_values": marked("'{setting}' has no value; write one, or several with commas between them."),
    "runs.bad_value": marked("'{setting}' can't be {value}: {reason}"),
    "runs.no_place": marked(
        "This network has nothing called '{setting}'; choose one of its settings or of its layers' parameters."
    ),
    "runs.too_many": marked("These values give {count} runs; {most} is the most at once. Name fewer values."),
}
