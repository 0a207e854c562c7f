"""Functions that generated code brings along, as they are written there; each needs NumPy alone."""

from __future__ import annotations

SPLIT = '''
def split(samples: int, share: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Draw the rows to train on and, by their share, those to validate with."""
    order = np.argsort(np.random.PCG64(seed).random_raw(samples), kind="stable")
    held_back = round(samples * share)
    return np.sort(order[held_back:]), np.sort(order[:held_back])
'''

TAKE = '''
def take(arrays: dict[str, np.ndarray], rows: np.ndarray) -> dict[str, np.ndarray]:
    """Pick rows of all arrays."""
    return {name: values[rows] for name, values in arrays.items()}
'''

TENSORS = '''
def tensors(arrays: np.ndarray | dict[str, np.ndarray]) -> object:
    """Make tensors of texts: Keras takes no arrays of them."""

    def tensor(values: np.ndarray) -> object:
        is_text = values.dtype == object
        return keras.ops.convert_to_tensor(values, "string") if is_text else values

    return keras.tree.map_structure(tensor, arrays)
'''

STANDARDIZE = '''
def standardize(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Scale by what brings the known samples to mean 0 and deviation 1."""
    known, axis = known.astype("float64"), 0 if known.ndim <= 2 else None
    mean, deviation = known.mean(axis=axis), known.std(axis=axis)
    deviation = np.where(deviation > 1e-12 * np.abs(mean), deviation, 1)
    return ((values - mean) / deviation).astype("float32")
'''

MINMAX = '''
def minmax(values: np.ndarray, known: np.ndarray) -> np.ndarray:
    """Scale by what brings the known samples to the range from 0 to 1."""
    known, axis = known.astype("float64"), 0 if known.ndim <= 2 else None
    least, extent = known.min(axis=axis), np.ptp(known, axis=axis)
    return ((values - least) / np.where(extent == 0, 1, extent)).astype("float32")
'''

CLASS_INDICES = '''
def class_indices(labels: np.ndarray, classes: int | None = None) -> np.ndarray:
    """Number the classes from 0; labels that are such numbers already stay."""
    found, indices = np.unique(labels, return_inverse=True)
    numbers = labels.dtype.kind in "biuf" and found[0] >= 0
    if numbers and (found[0] == 0 if classes is None else found[-1] < classes):
        return labels.astype("int64")
    return indices.reshape(labels.shape)
'''

ONE_HOT = '''
def one_hot(labels: np.ndarray, classes: int | None = None) -> np.ndarray:
    """Make a vector of each label: 1 at the place of its class, else 0."""
    if labels.ndim > 1 and labels.shape[1] > 1:
        return labels.astype("float32")  # they are vectors already
    indices = class_indices(labels.reshape(-1), classes)
    return keras.utils.to_categorical(indices, classes).astype("float32")
'''

LABEL_NUMBERS = '''
def label_numbers(labels: np.ndarray) -> np.ndarray:
    """Number the classes that have names; numbers stay."""
    if labels.dtype.kind in "biuf":
        return labels
    return np.unique(labels.astype(str), return_inverse=True)[1]
'''

CLASS_WEIGHTS = '''
def class_weights(classes: np.ndarray, known: object, weights: list[float] | None = None) -> np.ndarray:
    """Weigh each sample by its class; without weights so that all classes of the known rows count alike."""
    if weights is None:
        found, counts = np.unique(classes[known], return_counts=True)
        weights = np.ones(classes.max() + 1)
        weights[found] = counts.sum() / (len(found) * counts)
    return np.asarray(weights, "float32")[classes]
'''

ARRAYS_OF = '''
def arrays_of(dataset: object) -> list[np.ndarray]:
    """The images of a dataset, and their labels; what can't be decoded is left out."""
    samples = dataset.ignore_errors(log_warning=True).as_numpy_iterator()
    rows = [row if isinstance(row, tuple) else (row,) for row in samples]
    return [np.stack(column) for column in zip(*rows)]
'''

KEEP_EVERY = '''
class KeepEvery(keras.callbacks.Callback):
    """Saves the model after every so many epochs."""

    def __init__(self, epochs: int, path: str) -> None:
        super().__init__()
        self.epochs = epochs
        self.path = path

    def on_epoch_end(self, epoch: int, logs: dict | None = None) -> None:
        if (epoch + 1) % self.epochs == 0:
            self.model.save(self.path.format(epoch=epoch + 1))
'''

#: By the names that call for them, each before those that call it.
SNIPPETS = {
    "class_indices": CLASS_INDICES,
    "one_hot": ONE_HOT,
    "label_numbers": LABEL_NUMBERS,
    "class_weights": CLASS_WEIGHTS,
    "standardize": STANDARDIZE,
    "minmax": MINMAX,
    "split": SPLIT,
    "take": TAKE,
    "tensors": TENSORS,
    "arrays_of": ARRAYS_OF,
    "KeepEvery": KEEP_EVERY,
}
