"""Small pictures of graph files, painted as the canvas paints them, one at a time between events."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QRectF, QSize, QTimer, Signal
from PySide6.QtGui import QColor, QPainter, QPixmap

from nodeeditor.canvas.content import FixedReports
from nodeeditor.canvas.scene import CanvasScene
from nodeeditor.canvas.shown import Shown
from nodeeditor.canvas.style import Detail
from nodeeditor.catalog.catalog import Catalog
from nodeeditor.catalog.of_blocks import with_blocks
from nodeeditor.document import load
from nodeeditor.graph.graph import Graph
from nodeeditor.problems import ProblemError
from nodeeditor.theme.tokens import Theme

#: A file above so many bytes is not read for a small picture: that would be felt.
_MOST_BYTES = 400_000
#: Round the drawing, in pixels.
_MARGIN = 12.0
#: Small networks are shown by names and colours; what can be read only near by would be too small.
_LARGEST_ZOOM = 0.55


def picture_of(graph: Graph, catalog: Catalog, theme: Theme, size: QSize, ratio: float = 1.0) -> QPixmap:
    """The network as it looks on the canvas, as large as it fits."""
    made = QPixmap(size * ratio)
    made.setDevicePixelRatio(ratio)
    made.fill(QColor(theme.canvas))
    shown = Shown(graph, with_blocks(catalog, graph), FixedReports({}))
    scene = CanvasScene(theme, shown)
    scene.show_graph(shown)
    scene.show_grid(False)
    content = scene.content_rect()
    if content.isEmpty():
        return made
    room = QRectF(QPointF(), size.toSizeF()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    zoom = min(room.width() / content.width(), room.height() / content.height(), _LARGEST_ZOOM)
    scene.set_zoom(zoom)
    if scene.detail is not Detail.FAR:
        # In a frame there is time for some of them only.
        for item in scene.nodes.values():
            scene.faces.make(item, zoom, ratio, scene.detail)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.translate(room.center())
    painter.scale(zoom, zoom)
    painter.translate(-content.center())
    scene.paint_graph(painter, content, [content])
    painter.end()
    scene.face_queue.clear()
    return made


class Thumbnails(QObject):
    """Makes pictures of files in the order in which they are wanted; all of them anew in another theme."""

    #: A picture is there: the path, the size that was wanted and the :class:`QPixmap`.
    made = Signal(object, QSize, object)

    def __init__(self, catalog: Catalog, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._catalog = catalog
        self._theme = theme
        #: By path, width and height: the ratio of the screen.
        self._wanted: dict[tuple[Path, int, int], float] = {}
        self._all: dict[tuple[Path, int, int], float] = {}
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._make_next)
        self._is_awake = False

    @property
    def is_done(self) -> bool:
        """Whether all that was wanted is there, or can't be had."""
        return not self._wanted

    def want(self, path: Path, size: QSize, ratio: float) -> None:
        """Have the picture of a file made; of what is no graph file there is none."""
        key = (path, size.width(), size.height())
        self._all[key] = self._wanted[key] = ratio
        if self._is_awake:
            self._timer.start()

    def wake(self) -> None:
        """Begin: the window is painted."""
        self._is_awake = True
        self._timer.start()

    def forget(self, size: QSize) -> None:
        """Pictures of a size are no longer wanted."""
        for known in (self._all, self._wanted):
            for key in [key for key in known if key[1:] == (size.width(), size.height())]:
                del known[key]

    def set_theme(self, theme: Theme) -> None:
        """Make all of them in the colours of another theme."""
        self._theme = theme
        self._wanted = dict(self._all)
        if self._is_awake:
            self._timer.start()

    def _make_next(self) -> None:
        if not self._wanted:
            return
        key, ratio = next(iter(self._wanted.items()))
        del self._wanted[key]
        path, size = key[0], QSize(*key[1:])
        self._timer.start()
        try:
            if path.stat().st_size > _MOST_BYTES:
                return
            graph = load(path).graph
        except (OSError, ProblemError):
            return  # it is told when somebody opens it
        self.made.emit(path, size, picture_of(graph, self._catalog, self._theme, size, ratio))
