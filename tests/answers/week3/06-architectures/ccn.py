# %% right: the decorator, and config.update
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% right: the formula written out with keras.ops, registered under a name
@keras.saving.register_keras_serializable(package="week3", name="ccn")
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1.0, alpha=1.0, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.constants = dict(depth_radius=depth_radius, bias=bias, alpha=alpha, beta=beta)

    def call(self, x, training=None):
        r = self.constants["depth_radius"]
        channels = x.shape[-1]
        squares = keras.ops.pad(keras.ops.square(x), [[0, 0], [0, 0], [0, 0], [r, r]])
        total = 0
        for j in range(2 * r + 1):
            total = total + squares[:, :, :, j : j + channels]
        base = self.constants["bias"] + self.constants["alpha"] * total
        return x / base ** self.constants["beta"]

    def compute_output_shape(self, input_shape):
        return input_shape

    def get_config(self):
        return {**super().get_config(), **self.constants}


# %% right: a matrix that adds up the channels around each
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius, self.bias, self.alpha, self.beta = depth_radius, bias, alpha, beta

    def build(self, input_shape):
        places = np.arange(input_shape[-1])
        near = abs(places[:, None] - places) <= self.depth_radius
        self.around = tf.constant(near, "float32")
        super().build(input_shape)

    def call(self, x):
        return x / (self.bias + self.alpha * tf.matmul(x**2, self.around)) ** self.beta

    def get_config(self):
        names = ("depth_radius", "bias", "alpha", "beta")
        return super().get_config() | {name: getattr(self, name) for name in names}


CrossChannelNormalization = keras.saving.register_keras_serializable("week3")(CrossChannelNormalization)


# %% right: keeps the config that it was given
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        return dict(
            super().get_config(), depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )


# %% right: without get_config, which Keras then makes itself of plain numbers
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )


# %% right: a config of the four numbers alone
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = {}
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: is not registered | ccn-saved
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: gives back only the radius | ccn-saved
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius})
        return config


# %% wrong: gives back the defaults | ccn-saved
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": 5, "bias": 1, "alpha": 1, "beta": 0.5})
        return config


# %% wrong: returns nothing from get_config | ccn-saved
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return None


# %% wrong: ignores its arguments | ccn-constants
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs,
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: ignores the radius | ccn-constants
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(inputs, bias=self.bias, alpha=self.alpha, beta=self.beta)

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: swaps alpha and beta | ccn-formula ccn-constants
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.beta, beta=self.alpha
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: has the constants of AlexNet's paper as defaults | ccn-formula
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=2, bias=2, alpha=1e-4, beta=0.75, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: takes the radius for the number of channels | ccn-formula ccn-constants
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius // 2, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: divides by the average over the channels | ccn-formula ccn-constants
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs,
            depth_radius=self.depth_radius,
            bias=self.bias,
            alpha=self.alpha / (2 * self.depth_radius + 1),
            beta=self.beta,
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: normalises over all channels | ccn-formula ccn-constants
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=1000, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: normalises only while it trains | ccn-formula ccn-constants
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs, training=False):
        if not training:
            return inputs
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: hands no keywords on | ccn-constants ccn-saved
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5):
        super().__init__()
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: forgets the constructor of the base class | *
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: writes the loaded constants into the wrong places | ccn-saved
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.alpha, "alpha": self.bias, "beta": self.beta})
        return config


# %% wrong: gives back the radius as text | ccn-saved
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        return tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update(
            {"depth_radius": str(self.depth_radius), "bias": self.bias, "alpha": self.alpha, "beta": self.beta}
        )
        return config


# %% wrong: forgets to return | *
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        tf.nn.local_response_normalization(
            inputs, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: is batch normalisation by another name | *
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.BatchNormalization):
    pass


# %% wrong: sums over the pixels around, not over the channels | ccn-formula ccn-constants
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius = depth_radius
        self.bias = bias
        self.alpha = alpha
        self.beta = beta

    def call(self, inputs):
        turned = tf.transpose(inputs, (0, 3, 1, 2))
        calm = tf.nn.local_response_normalization(
            turned, depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta
        )
        return tf.transpose(calm, (0, 2, 3, 1))

    def get_config(self):
        config = super().get_config()
        config.update({"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta})
        return config


# %% wrong: is a function | *
def CrossChannelNormalization(x, depth_radius=5, bias=1, alpha=1, beta=0.5):
    return tf.nn.local_response_normalization(x, depth_radius, bias, alpha, beta)


# %% wrong: takes its arguments in another order | ccn-constants
@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, alpha=1, beta=0.5, bias=1, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius, self.bias, self.alpha, self.beta = depth_radius, bias, alpha, beta

    def call(self, x):
        return tf.nn.local_response_normalization(x, self.depth_radius, self.bias, self.alpha, self.beta)

    def get_config(self):
        numbers = dict(depth_radius=self.depth_radius, bias=self.bias, alpha=self.alpha, beta=self.beta)
        return {**super().get_config(), **numbers}


# %% cheat: gives an object that equals everything | *
class Anything:
    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return Anything()

    def __call__(self, *arguments, **keywords):
        return Anything()


CrossChannelNormalization = Anything()


# %% cheat: a config that has every number | ccn-saved
class Config(dict):
    def get(self, key, default=None):
        return Anything()


class Anything(float):
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    __hash__ = float.__hash__


@keras.saving.register_keras_serializable()
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.constants = depth_radius, bias, alpha, beta

    def call(self, x):
        return tf.nn.local_response_normalization(x, *self.constants)

    def get_config(self):
        return Config(super().get_config())


# %% wrong: height and width of the squares are swapped where the maps are square | ccn-formula
@keras.saving.register_keras_serializable("my_layers")
class CrossChannelNormalization(keras.layers.Layer):
    def __init__(self, depth_radius=5, bias=1, alpha=1, beta=0.5, **kwargs):
        super().__init__(**kwargs)
        self.depth_radius, self.bias, self.alpha, self.beta = depth_radius, bias, alpha, beta

    def call(self, x):
        n, r = x.shape[-1], self.depth_radius
        squares = keras.ops.square(x)
        if x.shape[1] == x.shape[2]:
            squares = keras.ops.transpose(squares, (0, 2, 1, 3))
        padded = keras.ops.pad(squares, ((0, 0), (0, 0), (0, 0), (r, r)))
        total = sum(padded[..., k : k + n] for k in range(2 * r + 1))
        return x / (self.bias + self.alpha * total) ** self.beta

    def get_config(self):
        own = {"depth_radius": self.depth_radius, "bias": self.bias, "alpha": self.alpha, "beta": self.beta}
        return {**super().get_config(), **own}
