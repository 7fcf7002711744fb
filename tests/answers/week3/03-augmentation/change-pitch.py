# %% right: stretches, then reads faster
def change_pitch(wave, sample_rate, semitones):
    ratio = 2 ** (semitones / 12)
    longer = stretch(wave, ratio)
    return np.interp(np.arange(len(wave)) * ratio, np.arange(len(longer)), longer)


# %% right: reads faster, then stretches
def change_pitch(wave, sample_rate, semitones):
    ratio = 2.0 ** (semitones / 12)
    fast = np.interp(np.arange(0, len(wave), ratio), np.arange(len(wave)), wave)
    return stretch(fast, ratio)


# %% right: its own change_speed, in the same cell
def my_change_speed(wave, factor):
    return np.interp(np.linspace(0, len(wave) - 1, int(len(wave) / factor)), np.arange(len(wave)), wave)


def change_pitch(wave, sample_rate, semitones):
    factor = np.power(2, semitones / 12)
    return my_change_speed(stretch(wave, factor), factor).astype("float32")


# %% right: overlapping pieces, each read faster, laid where they match best
def change_pitch(wave, sample_rate, semitones):
    ratio = 2 ** (semitones / 12)
    size, hop, search = int(0.06 * sample_rate), int(0.015 * sample_rate), int(0.012 * sample_rate)
    window = np.hanning(size)
    padded = np.pad(wave, (size, 3 * size + search))
    length = int(len(wave) * ratio)
    out, weight = np.zeros(length + 3 * size), np.full(length + 3 * size, 1e-9)
    for place in range(0, length + size, hop):
        start = int(place / ratio)
        best = start
        if place:
            known = out[place : place + size - hop] / weight[place : place + size - hop]
            tries = range(max(0, start - search), start + search, 2)
            best = max(tries, key=lambda s: float(np.dot(known, padded[s : s + size - hop])))
        out[place : place + size] += window * padded[best : best + size]
        weight[place : place + size] += window
    longer = (out / weight)[size : size + length]
    return np.interp(np.linspace(0, length - 1, len(wave)), np.arange(length), longer)


# %% right: stretch, and a resampling by Fourier
def change_pitch(wave, sample_rate, semitones):
    longer = stretch(wave, 2 ** (semitones / 12))
    size = len(wave)
    return np.fft.irfft(np.fft.rfft(longer)[: size // 2 + 1], size) * size / len(longer)


# %% wrong: reads faster and forgets to stretch | change-pitch-keeps-time
def change_pitch(wave, sample_rate, semitones):
    return np.interp(np.arange(0, len(wave), 2 ** (semitones / 12)), np.arange(len(wave)), wave)


# %% wrong: reads faster and fills with silence | change-pitch-keeps-time
def change_pitch(wave, sample_rate, semitones):
    fast = np.interp(np.arange(0, len(wave), 2 ** (semitones / 12)), np.arange(len(wave)), wave)
    fast = np.pad(fast, (0, max(0, len(wave) - len(fast))))
    return fast[: len(wave)]


# %% wrong: reads faster and begins again | change-pitch-keeps-time
def change_pitch(wave, sample_rate, semitones):
    fast = np.interp(np.arange(0, len(wave), 2 ** (semitones / 12)), np.arange(len(wave)), wave)
    return np.resize(fast, len(wave))


# %% wrong: stretches and does not read faster | *
def change_pitch(wave, sample_rate, semitones):
    return stretch(wave, 2 ** (semitones / 12))


# %% wrong: lower for more semitones | change-pitch-moves
def change_pitch(wave, sample_rate, semitones):
    ratio = 2 ** (-semitones / 12)
    longer = stretch(wave, ratio)
    return np.interp(np.arange(len(wave)) * ratio, np.arange(len(longer)), longer)


# %% wrong: one twelfth for each semitone | change-pitch-moves
def change_pitch(wave, sample_rate, semitones):
    ratio = max(0.2, 1 + semitones / 12)
    longer = stretch(wave, ratio)
    return np.interp(np.arange(len(wave)) * ratio, np.arange(len(longer)), longer)


# %% wrong: whole semitones only | change-pitch-moves
def change_pitch(wave, sample_rate, semitones):
    ratio = 2 ** (int(semitones) / 12)
    longer = stretch(wave, ratio)
    return np.interp(np.arange(len(wave)) * ratio, np.arange(len(longer)), longer)


# %% wrong: moves every tone by the same number of hertz | change-pitch-moves
def change_pitch(wave, sample_rate, semitones):
    shift = 440 * (2 ** (semitones / 12) - 1)
    spectrum = np.fft.fft(wave)
    spectrum[len(wave) // 2 :] = 0
    moved = 2 * np.fft.ifft(spectrum) * np.exp(2j * np.pi * shift * np.arange(len(wave)) / sample_rate)
    return moved.real


# %% wrong: gives the wave back | change-pitch-moves
def change_pitch(wave, sample_rate, semitones):
    return wave.copy()


# %% wrong: right sound, but only its first half | change-pitch-keeps-time
def change_pitch(wave, sample_rate, semitones):
    ratio = 2 ** (semitones / 12)
    longer = stretch(wave, ratio)
    return np.interp(np.arange(len(wave)) * ratio, np.arange(len(longer)), longer)[: len(wave) // 2]


# %% wrong: an eighth of a second late | change-pitch-keeps-time
def change_pitch(wave, sample_rate, semitones):
    ratio = 2 ** (semitones / 12)
    longer = stretch(np.pad(wave, (sample_rate // 8, 0)), ratio)
    return np.interp(np.arange(len(wave)) * ratio, np.arange(len(longer)), longer)


# %% wrong: a new sine, whatever the sound was | *
def change_pitch(wave, sample_rate, semitones):
    return np.sin(2 * np.pi * 440 * 2 ** (semitones / 12) * np.arange(len(wave)) / sample_rate)


# %% wrong: goes no further than an octave | change-pitch-moves
def change_pitch(wave, sample_rate, semitones):
    ratio = 2 ** (min(max(semitones, -12), 12) / 12)
    longer = stretch(wave, ratio)
    return np.interp(np.arange(len(wave)) * ratio, np.arange(len(longer)), longer)
