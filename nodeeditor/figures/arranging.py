"""Where everything in a figure stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainterPath

from nodeeditor.canvas.content import Content, content_of, is_broken, shape_text, tight_shape
from nodeeditor.canvas.geometry import around
from nodeeditor.canvas.index import PlaceIndex
from nodeeditor.canvas.prepared import BADGE
from nodeeditor.canvas.routing import Point, route
from nodeeditor.canvas.style import Style
from nodeeditor.catalog.describe import DOT
from nodeeditor.figures.annotations import note_boxes, titled_frames
from nodeeditor.figures.axes import Axes
from nodeeditor.figures.check import Check, wanted
from nodeeditor.figures.drawing import Box, Drawing, FrameBox, Ink, Text, Wire
from nodeeditor.figures.nodes import Face, Faces
from nodeeditor.figures.options import FigureOptions, Flow, Shapes
from nodeeditor.figures.port_names import PortNames
from nodeeditor.figures.subject import PlaceReports, Subject
from nodeeditor.graph.effective import Aside, aside
from nodeeditor.graph.elements import INPUT, OUTPUT, Link, NodeId
from nodeeditor.graph.graph import Definition
from nodeeditor.graph.level import Level
from nodeeditor.layout.layered import arrange
from nodeeditor.layout.sizes import GAP_ACROSS, GAP_DOWN

#: Room along and across between nodes that are laid out anew, by whether the data runs down.
GAPS = {False: (36.0, 20.0), True: (24.0, 10.0)}
#: Texts of nodes are broken where they get wider.
_WIDEST = {False: 150.0, True: 96.0}
#: Room inside of a frame: at its sides, where lines come in, and for its title.
_INSIDE, _ENTRY, _HEADER = 18.0, 30.0, 30.0
#: Ports of a frame stand at least so far apart.
_PITCH = 14.0
#: Round a shape beside a link, and how high it is.
_LABEL_AIR, _LABEL_HEIGHT = 7.0, 15.0
_ARROW = 5.0
_Port = tuple[NodeId, str]


@dataclass
class _Part:
    """A node, or the frame round what is inside of a use: its size and place, along and across."""

    content: Content
    length: float
    breadth: float
    face: Face | None = None
    inside: _Group | None = None
    along: float = 0.0
    across: float = 0.0

    def anchor(self, port: str, is_input: bool, position: int = 0) -> Point:
        """Where a link meets it."""
        along = self.along if is_input else self.along + self.length
        if self.inside is not None:
            known = (self.inside.inputs if is_input else self.inside.outputs).get(port, self.breadth / 2)
            return along, self.across + known
        if self.face is not None and (port, is_input) in self.face.anchors:
            return along, self.across + self.face.anchors[(port, is_input)]
        frame = self.content.frame
        return along, self.across + frame.anchor(port, is_input, position).y() / frame.height * self.breadth


@dataclass
class _Line:
    """A link as it runs, along and across."""

    path: QPainterPath
    end: Point
    has_arrow: bool
    broken: bool


@dataclass
class _Group:
    """What stands on one level. ``inputs`` and ``outputs`` are where its frame's ports are, across."""

    parts: dict[NodeId, _Part]
    labels: dict[_Port, str]
    reports: PlaceReports
    index: PlaceIndex[NodeId] = field(default_factory=PlaceIndex)
    length: float = 0.0
    breadth: float = 0.0
    lines: list[_Line] = field(default_factory=list)
    inputs: dict[str, float] = field(default_factory=dict)
    outputs: dict[str, float] = field(default_factory=dict)


class Arranger:
    """Lays out one subject with the data running one way. AUTO is no way: who asks has decided.

    Rows have no more than ``most_columns``, if that is given, as far as the network can be broken.
    """

    def __init__(
        self,
        subject: Subject,
        options: FigureOptions,
        style: Style,
        flow: Flow,
        most_columns: int | None = None,
        check: Check = wanted,
    ) -> None:
        self._check = check
        self._subject = subject
        self._options = options
        self._style = style
        self._most_columns = most_columns
        self._is_drawn = flow is Flow.DRAWN
        self._axes = Axes(flow is Flow.DOWN)
        self._faces = Faces(style, options)
        self._asides: dict[int, Aside] = {}
        #: What a frame needs before what is inside, along and across: its title stands above.
        self._pad = (_HEADER + _INSIDE, _INSIDE) if self._axes.is_down else (_ENTRY, _HEADER)

    def arrange(self) -> Drawing:
        """The drawing."""
        subject = self._subject
        shown = subject.level.nodes.keys() if subject.nodes is None else subject.nodes & subject.level.nodes.keys()
        nodes = [node for node in subject.level.nodes if node in shown]
        group = self._group(subject.level, nodes, (subject.prefix,))
        self._know_places(group)
        links = [link for link in subject.level.links if link.source in group.parts and link.target in group.parts]
        group.lines = [self._line(group, link) for link in links]
        drawing = Drawing()
        self._put(drawing, group, 0.0, 0.0)
        self._put_annotations(drawing, group)
        everything = [*(box.rect for box in drawing.boxes), *(frame.rect for frame in drawing.frames)]
        everything += [wire.path.boundingRect() for wire in drawing.wires]
        everything += [*(one.rect for one in drawing.titled), *(note.rect for note in drawing.notes)]
        everything += [_extent(label) for label in drawing.labels]
        drawing.rect = around(everything)
        return drawing

    # What stands there, and where

    def _group(self, level: Level, nodes: list[NodeId], prefixes: tuple[str, ...]) -> _Group:
        reports = PlaceReports(self._subject, prefixes)
        parts = {node: self._part(level, node, prefixes, reports) for node in nodes}
        labels: dict[_Port, str] = {}
        if self._options.shapes is Shapes.LINKS:
            for link in level.links:
                report = reports.report(link.source) if link.source in parts else None
                tensor = report.output(link.source_port) if report is not None else None
                if tensor is not None and parts[link.source].inside is None:
                    labels[(link.source, link.source_port)] = tight_shape(shape_text(tensor.shape))
        group = _Group(parts, labels, reports)
        self._place(level, group)
        return group

    def _aside_of(self, level: Level) -> Aside:
        """What of a level does not count; found out once."""
        if id(level) not in self._asides:
            self._asides[id(level)] = aside(level)
        return self._asides[id(level)]

    def _part(self, level: Level, node: NodeId, prefixes: tuple[str, ...], reports: PlaceReports) -> _Part:
        self._check()
        subject = self._subject
        left_out = node in self._aside_of(level).left_out
        content = content_of(level, subject.catalog, reports, node, left_out=left_out)
        definition = subject.graph.definition_of(level.layer_of(node))
        is_sound = all(NodeId(prefix + node) in subject.expansion.repetitions for prefix in prefixes)
        if self._options.expand and definition is not None and is_sound:
            return self._frame(content, definition, subject.places_inside(node, prefixes))
        ports = PortNames.of(
            [port.name for port in content.frame.inputs if level.links_into(node, port.name)],
            [port.name for port in content.frame.outputs if level.links_from(node, port.name)],
        )
        if self._is_drawn:
            face = self._faces.as_drawn(content, ports)
        else:
            is_down = self._axes.is_down
            face = self._faces.fitting(content, _WIDEST[is_down], ports, is_down=is_down)
        length, breadth = self._axes.size(face.size.width(), face.size.height())
        return _Part(face.content, length, breadth, face=face)

    def _frame(self, content: Content, definition: Definition, prefixes: tuple[str, ...]) -> _Part:
        body = definition.body
        ends = {node for node in body.nodes if body.layer_of(node).type in (INPUT, OUTPUT)}
        group = self._group(body, [node for node in body.nodes if node not in ends], prefixes)
        before_along, before_across = self._pad
        length = before_along + group.length + _INSIDE
        breadth = before_across + group.breadth + _INSIDE
        title = QFontMetricsF(self._style.title_font).horizontalAdvance(_frame_title(content)) + BADGE + 36
        if self._axes.is_down:
            breadth = max(breadth, title)
        else:
            length = max(length, title)
        for part in group.parts.values():
            part.along += before_along
            part.across += before_across
        self._know_places(group)
        middle = before_across + group.breadth / 2
        for node, name in definition.inputs.items():
            fed = [link for link in body.links_from(node) if link.target in group.parts]
            met = (group.parts[link.target].anchor(link.target_port, True, link.position)[1] for link in fed)
            group.inputs[name] = next(met, middle)
        for node, name in definition.outputs.items():
            taken = [link for link in body.links_into(node) if link.source in group.parts]
            met = (group.parts[link.source].anchor(link.source_port, False)[1] for link in taken)
            group.outputs[name] = next(met, middle)
        for ports in (group.inputs, group.outputs):
            _spread(ports)
        group.lines = [
            line for link in body.links if (line := self._line_inside(group, definition, link, length)) is not None
        ]
        return _Part(self._faces.told(content), length, breadth, inside=group)

    def _place(self, level: Level, group: _Group) -> None:
        if not group.parts:
            return
        places = self._drawn(level, group) if self._is_drawn else self._laid_out(level, group)
        least = min(along for along, _ in places.values()), min(across for _, across in places.values())
        for node, (along, across) in places.items():
            part = group.parts[node]
            part.along, part.across = along - least[0], across - least[1]
        ends = (part.along + part.length + self._label_room(group, node) for node, part in group.parts.items())
        group.length = max(ends)
        group.breadth = max(part.across + part.breadth for part in group.parts.values())

    def _laid_out(self, level: Level, group: _Group) -> Mapping[NodeId, Point]:
        """Places by the layout of the canvas, whose gaps are those of the canvas: it is shown larger nodes."""
        gaps = GAPS[self._axes.is_down]
        scale = GAP_ACROSS / gaps[0], GAP_DOWN / gaps[1]

        def size_of(node: NodeId) -> tuple[float, float]:
            part = group.parts[node]
            return (part.length + self._label_room(group, node)) * scale[0], part.breadth * scale[1]

        places = arrange(level, list(group.parts), size_of, self._most_columns)
        return {node: (along / scale[0], across / scale[1]) for node, (along, across) in places.items()}

    def _drawn(self, level: Level, group: _Group) -> Mapping[NodeId, Point]:
        """The places of the canvas, further apart where shapes would have no room between them."""
        nodes = level.nodes
        stretch = 1.0
        for link in level.links:
            if link.source in group.parts and link.target in group.parts:
                room = self._label_room(group, link.source)
                width = group.parts[link.source].length
                gap = nodes[link.target].x - nodes[link.source].x - width
                if gap > 0 and room:
                    stretch = max(stretch, (width + room + GAPS[False][0]) / (width + gap))
        return {node: (nodes[node].x * stretch, nodes[node].y) for node in group.parts}

    def _label_room(self, group: _Group, node: NodeId) -> float:
        """How much the shapes beside the outputs of a node take along."""
        return max((self._label_length(text) for (at, _), text in group.labels.items() if at == node), default=0.0)

    def _know_places(self, group: _Group) -> None:
        """Let lines know what they are to go round: nodes, and the shapes behind them."""
        for node, part in group.parts.items():
            length = part.length + self._label_room(group, node)
            group.index.put(node, QRectF(part.along, part.across, length, part.breadth))

    def _label_length(self, text: str) -> float:
        if self._axes.is_down:
            return _LABEL_HEIGHT + 2
        return self._style.mono_metrics.horizontalAdvance(text) + 2 * _LABEL_AIR

    # Lines

    def _start(self, group: _Group, node: NodeId, port: str) -> Point:
        along, across = group.parts[node].anchor(port, False)
        text = group.labels.get((node, port))
        return (along + self._label_length(text), across) if text is not None else (along, across)

    def _line(self, group: _Group, link: Link) -> _Line:
        start = self._start(group, link.source, link.source_port)
        target = group.parts[link.target]
        end = target.anchor(link.target_port, True, link.position)
        broken = self._options.problems and is_broken(link, group.reports)
        return self._routed(group, start, end, {link.source, link.target}, arrow=target.inside is None, broken=broken)

    def _line_inside(self, group: _Group, definition: Definition, link: Link, length: float) -> _Line | None:
        """A line inside of a frame, which may begin and end at its edges."""
        if link.source in group.parts and link.target in group.parts:
            return self._line(group, link)
        if link.source in definition.inputs:
            start = (0.0, group.inputs[definition.inputs[link.source]])
        elif link.source in group.parts:
            start = self._start(group, link.source, link.source_port)
        else:
            return None
        if link.target in definition.outputs:
            end, arrow = (length, group.outputs[definition.outputs[link.target]]), False
        elif link.target in group.parts:
            target = group.parts[link.target]
            end, arrow = target.anchor(link.target_port, True, link.position), target.inside is None
        else:
            return None
        if link.source not in definition.inputs:
            return self._routed(group, start, end, {link.source, link.target}, arrow=arrow)
        # Straight on for a while: at the edge stands the title.
        entered = (self._pad[0] - _INSIDE, start[1])
        line = self._routed(group, entered, end, {link.source, link.target}, arrow=arrow)
        whole = QPainterPath(QPointF(*start))
        whole.lineTo(*entered)  # a path of nothing but a start would be left out
        whole.connectPath(line.path)
        return replace(line, path=whole)

    def _routed(
        self, group: _Group, start: Point, end: Point, ends: set[NodeId], *, arrow: bool, broken: bool = False
    ) -> _Line:
        self._check()
        short = (end[0] - _ARROW, end[1]) if arrow else end
        corridor = QRectF(QPointF(*start), QPointF(*end)).normalized().adjusted(-1, -200, 1, 200)
        obstacles = [group.index.rect(node) for node in group.index.within(corridor) if node not in ends]
        return _Line(route(start, short, obstacles).path(), end, arrow, broken)

    # Onto the page

    def _put(self, drawing: Drawing, group: _Group, along: float, across: float) -> None:
        axes = self._axes
        origin = axes.point(along, across)
        for part in group.parts.values():
            rect = axes.rect(part.along + along, part.across + across, part.length, part.breadth)
            if part.inside is not None:
                at = rect.topLeft() + QPointF(12 + BADGE + 6, 6 + self._style.title_metrics.ascent())
                title = Text(_frame_title(part.content), at, self._style.title_font, Ink.TITLE)
                icon = QRectF(rect.left() + 12, rect.top() + 7, BADGE, BADGE)
                drawing.frames.append(FrameBox(part.content, rect, title, icon))
                self._put(drawing, part.inside, part.along + along, part.across + across)
            elif part.face is not None:
                drawing.boxes.append(Box(part.content, rect, part.face.texts, part.face.badges))
        for line in group.lines:
            tip = (axes.point(*line.end) + origin, axes.point(1, 0)) if line.has_arrow else None
            drawing.wires.append(Wire(axes.path(line.path).translated(origin), tip, line.broken))
        for (node, port), text in group.labels.items():
            self._put_label(drawing, group.parts[node].anchor(port, False), text, origin)

    def _put_annotations(self, drawing: Drawing, group: _Group) -> None:
        """Frames round the nodes of the level; its notes too where nodes are as they are drawn, as the notes are."""
        level, axes = self._subject.level, self._axes
        rects = {
            node: axes.rect(part.along, part.across, part.length, part.breadth) for node, part in group.parts.items()
        }
        drawing.titled = titled_frames(level.frames.values(), rects, self._style)
        if self._is_drawn and self._subject.nodes is None and rects:
            first = min(rects, key=lambda node: (level.nodes[node].x, node))
            shift = rects[first].topLeft() - QPointF(level.nodes[first].x, level.nodes[first].y)
            drawing.notes = note_boxes(level.notes.values(), lambda note: QPointF(note.x, note.y) + shift, self._style)

    def _put_label(self, drawing: Drawing, at: Point, text: str, origin: QPointF) -> None:
        metrics = self._style.mono_metrics
        width, middle = metrics.horizontalAdvance(text), (metrics.ascent() - metrics.descent()) / 2
        if self._axes.is_down:
            place = QPointF(at[1] - width / 2, at[0] + (_LABEL_HEIGHT + 2) / 2 + middle)
        else:
            place = QPointF(at[0] + _LABEL_AIR, at[1] + middle)
        drawing.labels.append(Text(text, place + origin, self._style.mono_font, Ink.SHAPE))


def _frame_title(content: Content) -> str:
    """The name of a use, and of its block where that is another, with what the use sets."""
    block, *told = content.subtitle.split(DOT)
    names = content.title if content.title == block else f"{content.title}  {block}"
    return DOT.join((names, *told))


def _extent(text: Text) -> QRectF:
    metrics = QFontMetricsF(text.font)
    return QRectF(text.at.x(), text.at.y() - metrics.ascent(), metrics.horizontalAdvance(text.text), metrics.height())


def _spread(ports: dict[str, float]) -> None:
    """Keep the ports of a frame apart."""
    last = None
    for name, across in sorted(ports.items(), key=lambda item: item[1]):
        ports[name] = last = across if last is None else max(across, last + _PITCH)
