"""What an engine may say when: it was asked, it is the answer to that, and it was not given before."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import chain
from typing import Any, TypeAlias

from nodeeditor.graph.elements import INPUT, OUTPUT
from nodeeditor.protocol import answers, requests
from nodeeditor.protocol.answers import Answer, Failed, Pong, Ready, Started
from nodeeditor.protocol.course_told import CourseTold
from nodeeditor.protocol.fault import refuse
from nodeeditor.protocol.limits import NAME
from nodeeditor.protocol.requests import Ping, Request, Train
from nodeeditor.protocol.soundness import (
    check_cost,
    check_fitting,
    check_problem,
    check_problems,
    check_report,
    check_weights,
)

_Check: TypeAlias = Callable[[Any, Any], None]

_OF_A_TRAINING = (
    answers.DataRead,
    answers.LayerAdapts,
    answers.TrainingStarted,
    answers.BatchesDone,
    answers.EpochDone,
    answers.TrainingPaused,
    answers.TrainingGoesOn,
    answers.TrainingChanged,
    answers.TrainingNoted,
    answers.NonFiniteFound,
    answers.TrainingDone,
)


class Conversation:
    """Both sides of one engine's talk, from its start on.

    A question that its asker forgot is answered all the same, so what was sent alone counts.
    """

    def __init__(self) -> None:
        self._started = False
        self._ready: Ready | None = None
        self._pings: set[int] = set()
        #: Questions without an answer, by number; of several with one number the first is answered first.
        self._asked: dict[int, list[Request]] = {}
        self._course: CourseTold | None = None

    def said(self, request: Request) -> None:
        """The engine was sent ``request``."""
        if isinstance(request, Ping):
            self._pings.add(request.number)
        elif (number := getattr(request, "request", None)) is not None:
            self._asked.setdefault(number, []).append(request)

    def heard(self, answer: Answer) -> None:
        """The engine said ``answer``. Raises ``MessageError`` where it can't be true, or is not due."""
        match answer:
            case Started():
                self._once(answer, self._started)
                self._started = True
            case _ if not self._started:
                raise refuse("early", message=type(answer).__name__)
            case Ready():
                self._once(answer, self._ready is not None)
                check_problems("Ready", answer.problems)
                self._ready = answer
            case Pong(number):
                if number not in self._pings:
                    raise refuse("unasked", message="Pong", request=number)
                self._pings.discard(number)
            case Failed(number, found):
                check_problem("Failed", found)
                self._failed(number)
            case _ if self._ready is None:
                raise refuse("early", message=type(answer).__name__)
            case _ if isinstance(answer, _OF_A_TRAINING):
                self._trained(answer)
            case answers.SpeedMeasured() | answers.ExportProgress():
                self._question(answer)
            case _:
                asked = self._question(answer)
                _CHECKS.get(type(answer), _nothing)(asked, answer)
                self._answered(answer.request, asked)
                if isinstance(answer, answers.CatalogDescribed):
                    _check_catalog(answer, self._ready)

    def _once(self, answer: Answer, was: bool) -> None:
        if was:
            raise refuse("early", message=type(answer).__name__)

    def _failed(self, number: int) -> None:
        """Number 0 tells of the engine itself, or of a training that runs."""
        if number == 0:
            return
        if number not in self._asked:
            raise refuse("unasked", message="Failed", request=number)
        asked = self._asked[number][0]
        self._answered(number, asked)
        if isinstance(asked, Train):
            self._course = None

    def _trained(self, answer: Answer) -> None:
        asked = next((one for several in self._asked.values() for one in several if isinstance(one, Train)), None)
        if asked is None:
            raise refuse("early", message=type(answer).__name__)
        if self._course is None:
            self._course = CourseTold(asked.run)
        if isinstance(answer, answers.TrainingStarted) and answer.request != asked.request:
            raise refuse("unasked", message="TrainingStarted", request=answer.request)
        self._course.take(answer)

    def _question(self, answer: Any) -> Request:
        """The question that ``answer`` belongs to, which has to be of its kind."""
        asked = self._asked.get(answer.request, [])
        kinds = _ANSWERED[type(answer)]
        found = next((one for one in asked if isinstance(one, kinds)), None)
        if found is not None:
            return found
        name = type(answer).__name__
        if asked:
            raise refuse("mismatched", message=name, asked=type(asked[0]).__name__)
        raise refuse("unasked", message=name, request=answer.request)

    def _answered(self, number: int, asked: Request) -> None:
        left = self._asked[number]
        left.remove(asked)
        if not left:
            del self._asked[number]


def _known(message: str, told: Iterable[str], asked: Iterable[str], *, least: int = 0) -> None:
    """Nothing is told of what was not asked about, and something of what was."""
    asked, told = set(asked), set(told)
    if not told <= asked:
        raise refuse("stranger", message=message, name=min(told - asked)[:NAME])
    if len(told) < min(least, len(asked)):
        raise refuse("value", message=message, field="answers", got=len(told))


def _nothing(_asked: Request, _answer: Answer) -> None:
    pass


def _check_catalog(answer: answers.CatalogDescribed, ready: Ready) -> None:
    catalog = answer.catalog
    # One of another Keras would be asked for again and again.
    if (catalog.keras_version, catalog.packages) != (ready.keras, ready.packages):
        raise refuse("value", message="CatalogDescribed", field="keras_version", got=catalog.keras_version[:NAME])
    types = {spec.type for spec in catalog.layers}
    if len(types) < len(catalog.layers) or not {INPUT, OUTPUT} <= types:
        raise refuse("value", message="CatalogDescribed", field="layers", got=len(types))


def _check_inferred(asked: requests.Infer, answer: answers.Inferred) -> None:
    _known("Inferred", answer.reports, [call.node for call in asked.calls], least=len(asked.calls))
    for report in answer.reports.values():
        check_report("Inferred", report)


def _check_costed(asked: requests.Cost, answer: answers.Costed) -> None:
    _known("Costed", answer.costs, [call.node for call in asked.calls], least=1)
    for cost in answer.costs.values():
        check_cost("Costed", cost)


def _check_variables(asked: requests.ListVariables, answer: answers.VariablesListed) -> None:
    _known("VariablesListed", answer.layers, [call.node for call in asked.calls], least=1)
    for layer in answer.layers.values():
        check_weights("VariablesListed", layer)


def _check_found(_asked: requests.ReadWeights, answer: answers.WeightsRead) -> None:
    for layer in answer.found.layers:
        check_weights("WeightsRead", layer)


def _check_schedule(asked: requests.DrawSchedule, answer: answers.ScheduleDrawn) -> None:
    steps = answer.steps
    if len(steps) != len(answer.rates) or not steps or list(steps) != sorted(set(steps)):
        raise refuse("value", message="ScheduleDrawn", field="steps", got=len(steps))
    if steps[-1] >= max(1, asked.steps):
        raise refuse("value", message="ScheduleDrawn", field="steps", got=steps[-1])
    check_problem("ScheduleDrawn", answer.problem)


def _check_repairs(asked: requests.FindRepairs, answer: answers.RepairsFound) -> None:
    _known("RepairsFound", answer.problems, asked.nodes)
    for found in answer.problems.values():
        check_problems("RepairsFound", found)


def _check_fitting(asked: requests.FindFitting | requests.FindFeeding, answer: answers.FittingFound) -> None:
    _known("FittingFound", answer.found, asked.types, least=1)
    for found in answer.found.values():
        check_fitting("FittingFound", found)


def _check_data(asked: requests.DescribeData, answer: answers.DataDescribed) -> None:
    if len(answer.rows) > asked.rows or any(len(row) != len(answer.columns) for row in answer.rows):
        raise refuse("value", message="DataDescribed", field="rows", got=len(answer.rows))
    for column in answer.columns:
        bars = column.histogram
        if bars is not None and len(bars.counts) not in (len(bars.labels), len(bars.edges) - 1):
            raise refuse("value", message="DataDescribed", field="histogram", got=len(bars.counts))
    _check_pictures(answer)


def _check_pictures(answer: answers.DataDescribed) -> None:
    columns = {column.name for column in answer.columns}
    for field, name in (("image_column", answer.image_column), ("class_column", answer.class_column)):
        if name and name not in columns:
            raise refuse("value", message="DataDescribed", field=field, got=name)
    if len(answer.pictures) > len(answer.rows):
        raise refuse("value", message="DataDescribed", field="pictures", got=len(answer.pictures))
    if len(answer.classes) > answer.class_count:
        raise refuse("value", message="DataDescribed", field="classes", got=len(answer.classes))
    pictures = chain(answer.pictures, *(one.pictures for one in answer.classes))
    if not all(picture.is_whole for picture in pictures):
        raise refuse("value", message="DataDescribed", field="pixels", got="")
    check_problems("DataDescribed", answer.notes)


def _check_exported(asked: requests.Export, answer: answers.Exported) -> None:
    if answer.path != asked.path:
        raise refuse("value", message="Exported", field="path", got=answer.path)
    check_problems("Exported", answer.notes)
    if answer.proof is not None:
        check_problems("Exported", answer.proof.told)


_ANSWERED: dict[type, tuple[type, ...]] = {
    answers.CatalogDescribed: (requests.DescribeCatalog,),
    answers.Inferred: (requests.Infer,),
    answers.Costed: (requests.Cost,),
    answers.VariablesListed: (requests.ListVariables,),
    answers.WeightsRead: (requests.ReadWeights,),
    answers.SlotsCounted: (requests.CountSlots,),
    answers.PaceMeasured: (requests.MeasurePace,),
    answers.ScheduleDrawn: (requests.DrawSchedule,),
    answers.SpeedMeasured: (requests.TrySpeeds,),
    answers.SpeedsTried: (requests.TrySpeeds,),
    answers.RepairsFound: (requests.FindRepairs,),
    answers.FittingFound: (requests.FindFitting, requests.FindFeeding),
    answers.DataDescribed: (requests.DescribeData,),
    answers.BindingProposed: (requests.ProposeBinding,),
    answers.DataChecked: (requests.CheckData,),
    answers.ExportProgress: (requests.Export,),
    answers.Exported: (requests.Export,),
}

_CHECKS: dict[type, _Check] = {
    answers.Inferred: _check_inferred,
    answers.Costed: _check_costed,
    answers.VariablesListed: _check_variables,
    answers.WeightsRead: _check_found,
    answers.ScheduleDrawn: _check_schedule,
    answers.SpeedsTried: lambda _, answer: check_problem("SpeedsTried", answer.problem),
    answers.RepairsFound: _check_repairs,
    answers.FittingFound: _check_fitting,
    answers.DataDescribed: _check_data,
    answers.DataChecked: lambda _, answer: check_problems("DataChecked", answer.problems),
    answers.Exported: _check_exported,
}
