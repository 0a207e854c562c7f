"""Problems as data, and the sentences that tell them."""

from nodeeditor.problems.problem import Fix, Problem, ProblemError, Way, problem

__all__ = ["Fix", "Problem", "ProblemError", "Way", "problem"]
