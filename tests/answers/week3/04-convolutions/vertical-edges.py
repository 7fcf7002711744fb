# %% right: Sobel
VERTICAL_EDGES = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])


# %% right: Prewitt, left minus right
VERTICAL_EDGES = np.array([[1, 0, -1]] * 3)


# %% right: Scharr, scaled down
VERTICAL_EDGES = np.array([[3, 0, -3], [10, 0, -10], [3, 0, -3]]) / 32


# %% right: one row only
VERTICAL_EDGES = np.array([[0, 0, 0], [-1, 0, 1], [0, 0, 0]])


# %% right: neighbours next to each other, in the upper row
VERTICAL_EDGES = np.array([[-1, 1, 0], [0, 0, 0], [0, 0, 0]])


# %% right: the example turned by a quarter
VERTICAL_EDGES = horizontal_edges.T


# %% right: a second derivative, strong on both sides of an edge
VERTICAL_EDGES = np.array([[-1.0, 2.0, -1.0]] * 3)


# %% right: nested lists
VERTICAL_EDGES = [[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]]


# %% right: a tensor
VERTICAL_EDGES = tf.constant([[-1.0, 0.0, 1.0], [-2.0, 0.0, 2.0], [-1.0, 0.0, 1.0]])


# %% right: an outer product
VERTICAL_EDGES = np.outer([1, 2, 1], [-1, 0, 1])


# %% right: tiny weights
VERTICAL_EDGES = 1e-3 * np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])


# %% right: huge weights
VERTICAL_EDGES = 1e4 * np.array([[-1, 0, 1], [-1, 0, 1], [-1, 0, 1]])


# %% right: the rows are not alike
VERTICAL_EDGES = np.array([[-3, 1, 2], [0, -1, 1], [-0.5, 0.5, 0]])


# %% wrong: answers to horizontal edges | *
VERTICAL_EDGES = np.array([[-1, -1, -1], [0, 0, 0], [1, 1, 1]])


# %% wrong: only zeros | *
VERTICAL_EDGES = np.zeros((3, 3))


# %% wrong: the mean of nine pixels | *
VERTICAL_EDGES = np.ones((3, 3)) / 9


# %% wrong: right minus nothing | *
VERTICAL_EDGES = np.array([[0, 0, 1], [0, 0, 1], [0, 0, 1]])


# %% wrong: same sign on both sides | *
VERTICAL_EDGES = np.array([[1, 0, 1], [2, 0, 2], [1, 0, 1]])


# %% wrong: answers to all edges | vertical-edges-ignores
VERTICAL_EDGES = np.array([[0, -1, 0], [-1, 4, -1], [0, -1, 0]])


# %% wrong: answers to all edges and corners | vertical-edges-ignores
VERTICAL_EDGES = np.array([[-1, -1, -1], [-1, 8, -1], [-1, -1, -1]])


# %% wrong: answers to diagonals | vertical-edges-ignores
VERTICAL_EDGES = np.array([[-2, -1, 0], [-1, 0, 1], [0, 1, 2]])


# %% wrong: answers to flat areas a little | vertical-edges-ignores
VERTICAL_EDGES = np.array([[-1, 0, 1.1], [-2, 0, 2], [-1, 0, 1]])


# %% wrong: adds up to zero, but a row does not | vertical-edges-ignores
VERTICAL_EDGES = np.array([[-1, 0, 2], [-2, 0, 2], [-1, 0, 0]])


# %% wrong: a wrong sign in one corner | *
VERTICAL_EDGES = np.array([[-1, 0, 1], [-2, 0, 2], [1, 0, 1]])


# %% wrong: sharpens | *
VERTICAL_EDGES = np.array([[0, 0, 0], [0, 1, 0], [0, 0, 0]])


# %% wrong: one row | *
VERTICAL_EDGES = np.array([-1, 0, 1])


# %% wrong: a row of its own | *
VERTICAL_EDGES = np.array([[-1, 0, 1]])


# %% wrong: with axes for the channels | *
VERTICAL_EDGES = np.array([[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]])[:, :, np.newaxis, np.newaxis]


# %% wrong: rows of different lengths | *
VERTICAL_EDGES = [[-1, 0, 1], [-1, 1], [-1, 0, 1]]


# %% wrong: dots left | *
VERTICAL_EDGES = np.array([[-1, ..., 1], [-2, ..., 2], [-1, ..., 1]])


# %% wrong: not a number | *
VERTICAL_EDGES = np.array([[-1, np.nan, 1], [-1, 0, 1], [-1, 0, 1]])
