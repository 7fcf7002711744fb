# %% right: a Sequential of both
def with_augmentation(augmentation, model):
    return keras.Sequential([augmentation, model])


# %% right: functional, the flag left to Keras
def with_augmentation(augmentation, model):
    inputs = keras.Input(shape=model.input_shape[1:])
    return keras.Model(inputs, model(augmentation(inputs)))


# %% right: a subclass that passes the flag on
class Augmented(keras.Model):
    def __init__(self, augmentation, model):
        super().__init__()
        self.augmentation, self.model = augmentation, model

    def call(self, inputs, training=False):
        if training:
            inputs = self.augmentation(inputs, training=True)
        return self.model(inputs, training=training)


def with_augmentation(augmentation, model):
    whole = Augmented(augmentation, model)
    whole.build(model.input_shape)
    return whole


# %% right: the layers of the model one by one
def with_augmentation(augmentation, model):
    return keras.Sequential([keras.Input(model.input_shape[1:]), augmentation, *model.layers])


# %% right: functional, compiled as the model is
def with_augmentation(augmentation, model):
    x = inputs = keras.Input(batch_shape=model.input_shape)
    for part in (augmentation, model):
        x = part(x)
    whole = keras.Model(inputs=inputs, outputs=x, name="augmented")
    whole.compile(optimizer="adam", loss="mse")
    return whole


# %% wrong: gives the model back | with-augmentation-trains
def with_augmentation(augmentation, model):
    keras.Sequential([augmentation, model])
    return model


# %% right: fixes the flag of the augmentation to True, which fit and predict override
def with_augmentation(augmentation, model):
    inputs = keras.Input(model.input_shape[1:])
    return keras.Model(inputs, model(augmentation(inputs, training=True)))


# %% right: fixes the flag of the augmentation to False, which fit and predict override
def with_augmentation(augmentation, model):
    inputs = keras.Input(model.input_shape[1:])
    return keras.Model(inputs, model(augmentation(inputs, training=False)))


# %% wrong: the model in front | *
def with_augmentation(augmentation, model):
    return keras.Sequential([keras.Input(model.input_shape[1:]), model, augmentation])


# %% wrong: a clone with weights of its own | *
def with_augmentation(augmentation, model):
    clone = keras.models.clone_model(model)
    return keras.Sequential([keras.Input(model.input_shape[1:]), augmentation, clone])


# %% wrong: augments twice | with-augmentation-trains
def with_augmentation(augmentation, model):
    return keras.Sequential([keras.Input(model.input_shape[1:]), augmentation, augmentation, model])


# %% wrong: forgets to return | *
def with_augmentation(augmentation, model):
    whole = keras.Sequential([keras.Input(model.input_shape[1:]), augmentation, model])


# %% wrong: a function, not a model | *
def with_augmentation(augmentation, model):
    def call(images, training=False):
        return model(augmentation(images, training=training), training=training)

    return call


# %% wrong: the last layer of the model is lost | *
def with_augmentation(augmentation, model):
    return keras.Sequential([keras.Input(model.input_shape[1:]), augmentation, *model.layers[:-1]])


# %% wrong: the model never trains, its dropout does nothing | with-augmentation-trains
class Augmented(keras.Model):
    def __init__(self, augmentation, model):
        super().__init__()
        self.augmentation, self.model = augmentation, model

    def call(self, inputs, training=False):
        return self.model(self.augmentation(inputs, training=training), training=False)


def with_augmentation(augmentation, model):
    whole = Augmented(augmentation, model)
    whole.build(model.input_shape)
    return whole


# %% wrong: a subclass that never augments | with-augmentation-trains
class Augmented(keras.Model):
    def __init__(self, augmentation, model):
        super().__init__()
        self.augmentation, self.model = augmentation, model

    def call(self, inputs, training=False):
        return self.model(self.augmentation(inputs, training=False), training=training)


def with_augmentation(augmentation, model):
    whole = Augmented(augmentation, model)
    whole.build(model.input_shape)
    return whole


# %% wrong: a clone with the same weights, which go their own way | with-augmentation-predicts
def with_augmentation(augmentation, model):
    clone = keras.models.clone_model(model)
    clone.set_weights(model.get_weights())
    return keras.Sequential([keras.Input(model.input_shape[1:]), augmentation, clone])


# %% wrong: a subclass that forgets the flag | with-augmentation-predicts
class Augmented(keras.Model):
    def __init__(self, augmentation, model):
        super().__init__()
        self.augmentation, self.model = augmentation, model

    def call(self, inputs):
        return self.model(self.augmentation(inputs, training=True))


def with_augmentation(augmentation, model):
    whole = Augmented(augmentation, model)
    whole.build(model.input_shape)
    return whole


# %% wrong: freezes the model | with-augmentation-trains
def with_augmentation(augmentation, model):
    model.trainable = False
    return keras.Sequential([keras.Input(model.input_shape[1:]), augmentation, model])


# %% cheat: a layer that calls itself a model | *
class Pretender(keras.layers.Layer):
    def call(self, images, training=False):
        return images


def with_augmentation(augmentation, model):
    return Pretender()
