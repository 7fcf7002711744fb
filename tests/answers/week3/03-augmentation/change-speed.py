# %% right: linspace from the first sample to the last
def change_speed(wave, factor):
    size = int(len(wave) / factor)
    return np.interp(np.linspace(0, len(wave) - 1, size), np.arange(len(wave)), wave)


# %% right: arange with a step
def change_speed(wave, factor):
    return np.interp(np.arange(0, len(wave), factor), np.arange(len(wave)), wave)


# %% right: Fourier, with a window of frequencies cut or filled up
def change_speed(wave, factor):
    size = round(len(wave) / factor)
    spectrum = np.fft.rfft(wave)
    return np.fft.irfft(spectrum[: size // 2 + 1], size) * (size / len(wave))


# %% right: resizes the wave as an image of one row
def change_speed(wave, factor):
    row = tf.cast(wave, tf.float32)[tf.newaxis, :, tf.newaxis]
    return tf.image.resize(row, (1, round(len(wave) / factor)), method="bicubic")[0, :, 0]


# %% right: the nearest sample
def change_speed(wave, factor):
    places = np.round(np.arange(int(np.ceil(len(wave) / factor))) * factor).astype(int)
    return np.asarray(wave)[np.minimum(places, len(wave) - 1)]


# %% right: by hand, between the two neighbours
def change_speed(wave, factor):
    result = []
    for n in range(int(len(wave) / factor)):
        left = min(int(n * factor), len(wave) - 1)
        right = min(left + 1, len(wave) - 1)
        share = n * factor - left
        result.append((1 - share) * wave[left] + share * wave[right])
    return np.array(result)


# %% wrong: slower with a factor above 1 | *
def change_speed(wave, factor):
    return np.interp(np.linspace(0, len(wave) - 1, round(len(wave) * factor)), np.arange(len(wave)), wave)


# %% wrong: drops samples, so whole factors only | *
def change_speed(wave, factor):
    return np.asarray(wave)[:: int(factor)]


# %% wrong: cuts the end off | change-speed-pitch
def change_speed(wave, factor):
    size = round(len(wave) / factor)
    return np.resize(wave, size)


# %% wrong: keeps the length, fills with silence | *
def change_speed(wave, factor):
    fast = np.interp(np.arange(0, len(wave), factor), np.arange(len(wave)), wave)
    result = np.zeros(len(wave))
    result[: len(fast)] = fast[: len(wave)]
    return result


# %% wrong: leaves pieces out or repeats them, which keeps the pitch | change-speed-pitch
def change_speed(wave, factor):
    size = round(len(wave) / factor)
    pieces = [wave[int(start * factor) :][:400] for start in range(0, size, 400)]
    return np.resize(np.concatenate(pieces), size)


# %% wrong: right length, but the places of the old one | change-speed-pitch
def change_speed(wave, factor):
    return np.interp(np.arange(round(len(wave) / factor)), np.arange(len(wave)), wave)


# %% wrong: a step rounded to a whole one | *
def change_speed(wave, factor):
    step = max(1, round(factor))
    return np.interp(np.arange(0, len(wave), step), np.arange(len(wave)), wave)


# %% wrong: backwards | change-speed-pitch
def change_speed(wave, factor):
    return np.interp(np.arange(0, len(wave), factor), np.arange(len(wave)), wave)[::-1]


# %% wrong: squares the factor | *
def change_speed(wave, factor):
    size = round(len(wave) / factor**2)
    return np.interp(np.linspace(0, len(wave) - 1, size), np.arange(len(wave)), wave)


# %% wrong: louder when faster | change-speed-pitch
def change_speed(wave, factor):
    return factor * np.interp(np.arange(0, len(wave), factor), np.arange(len(wave)), wave)


# %% wrong: Fourier without minding the loudness | change-speed-pitch
def change_speed(wave, factor):
    return np.fft.irfft(np.fft.rfft(wave)[: round(len(wave) / factor) // 2 + 1], round(len(wave) / factor))


# %% wrong: gives only the places | *
def change_speed(wave, factor):
    return list(np.arange(0, len(wave), factor))
