"""Recordings: walked to the last byte by their own structure. WAV and MP3 are decoded whole as well; of an M4A each box
and each piece of sound that its tables name is walked, and nothing is decoded."""

import struct
from dataclasses import dataclass
from typing import Final

import miniaudio

from sharewell.kit.files.check.m4a import m4a_seconds
from sharewell.kit.files.check.pictures import riff_parts
from sharewell.kit.files.kinds import Found, MediaType, Unfit, Unfitness

MOST_SECONDS: Final = 6 * 3600
_FEWEST_DECODED: Final = 0.9
"""As much of an MP3's frames must give sound; a decoder passes over a bad frame, and over the first."""


def examine(content: bytes, kind: MediaType) -> Found:
    """A recording, once it was read to its end. Raises Unfit."""
    seconds = {MediaType.WAV: _wav, MediaType.MP3: _mp3, MediaType.M4A: m4a_seconds}[kind](content)
    if seconds > MOST_SECONDS:
        raise Unfit(Unfitness.TOO_MUCH_INSIDE, at_most=MOST_SECONDS)
    return Found(media_type=kind, seconds=max(1, round(seconds)))


# --- WAV -------------------------------------------------------------------------------------------------------------


_WAV_FORMS: Final = frozenset({0x0001, 0x0003, 0x0006, 0x0007, 0x0011, 0xFFFE})
"""Plain, floating, the two of telephones, ADPCM, and the one that says more further on."""


def _wav(content: bytes) -> float:
    if int.from_bytes(content[4:8], "little") + 8 != len(content):
        short = int.from_bytes(content[4:8], "little") + 8 > len(content)
        raise Unfit(Unfitness.DAMAGED if short else Unfitness.MORE_INSIDE)
    parts = dict(riff_parts(content))
    if b"fmt " not in parts or b"data" not in parts or len(parts[b"fmt "]) < 16:
        raise Unfit(Unfitness.DAMAGED)
    form, _channels, _frames, per_second = struct.unpack_from("<HHII", parts[b"fmt "])
    if form not in _WAV_FORMS or not per_second:
        raise Unfit(Unfitness.DAMAGED)
    seconds: float = len(parts[b"data"]) / per_second
    if seconds <= MOST_SECONDS:
        _decode_wav(content)
    return seconds


def _decode_wav(content: bytes) -> None:
    try:
        about = miniaudio.wav_get_info(content)
        # At another rate than its own the decoder would fill in what is not there, without end.
        if not 1 <= about.nchannels <= 8 or not about.num_frames or not 4000 <= about.sample_rate <= 192_000:
            raise Unfit(Unfitness.DAMAGED)
        for _frames in miniaudio.stream_memory(
            content, nchannels=about.nchannels, sample_rate=about.sample_rate, frames_to_read=65536
        ):
            pass
    except miniaudio.MiniaudioError as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong


# --- MP3 -------------------------------------------------------------------------------------------------------------

_RATES: Final = {
    (1, 3): (0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448),
    (1, 2): (0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384),
    (1, 1): (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320),
    (2, 3): (0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256),
    (2, 2): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
    (2, 1): (0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160),
}
_SAMPLING: Final = {3: (44100, 48000, 32000), 2: (22050, 24000, 16000), 0: (11025, 12000, 8000)}
_KNOWN_SAMPLING: Final = frozenset(rate for rates in _SAMPLING.values() for rate in rates)
_FEWEST_FRAMES: Final = 3


@dataclass(frozen=True, slots=True)
class Frames:
    """Where the frames of an MP3 lie, without the tags around them, and how long they play."""

    begin: int
    end: int
    seconds: float


def mp3_frames(content: bytes) -> Frames:
    """Each frame of an MP3, one behind the other from the first tag to the last.

    Raises:
        Unfit: something else lies between or behind them.
    """
    begin, end = _end_of_tag(content), _begin_of_last_tags(content)
    at, frames, seconds = begin, 0, 0.0
    while at < end:
        length, plays = _frame(content, at)
        if not length:
            raise Unfit(Unfitness.MORE_INSIDE if frames >= _FEWEST_FRAMES else Unfitness.DAMAGED)
        # The last frame may be cut short where a recording was stopped.
        at, frames, seconds = min(at + length, end), frames + 1, seconds + plays
    if frames < _FEWEST_FRAMES:
        raise Unfit(Unfitness.DAMAGED)
    return Frames(begin, end, seconds)


def _mp3(content: bytes) -> float:
    frames = mp3_frames(content)
    sound = content[frames.begin : frames.end]
    if frames.seconds <= MOST_SECONDS and _decoded_mp3(sound) < _FEWEST_DECODED * frames.seconds - _FIRST:
        raise Unfit(Unfitness.DAMAGED)
    return frames.seconds


_FIRST: Final = 0.2
"""Seconds at the beginning that only prepare a decoder."""


def _decoded_mp3(sound: bytes) -> float:
    """Seconds of sound in it, decoded from the first frame to the last at its own rate."""
    try:
        about = miniaudio.mp3_get_info(sound)
        if not 1 <= about.nchannels <= 2 or about.sample_rate not in _KNOWN_SAMPLING:
            raise Unfit(Unfitness.DAMAGED)
        got = miniaudio.stream_memory(
            sound, nchannels=about.nchannels, sample_rate=about.sample_rate, frames_to_read=65536
        )
        samples = sum(len(part) for part in got)
    except miniaudio.MiniaudioError as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong
    return float(samples / about.nchannels / about.sample_rate)


def _end_of_tag(content: bytes) -> int:
    at = 0
    while content[at : at + 3] == b"ID3":
        size = content[at + 6 : at + 10]
        if len(size) < 4 or any(byte & 0x80 for byte in size):
            raise Unfit(Unfitness.DAMAGED)
        length = size[0] << 21 | size[1] << 14 | size[2] << 7 | size[3]
        at += 10 + length + (10 if content[at + 5] & 0x10 else 0)
    if at >= len(content):
        raise Unfit(Unfitness.DAMAGED)
    while content[at : at + 1] == b"\x00":
        at += 1
    return at


def _begin_of_last_tags(content: bytes) -> int:
    end = len(content)
    if content[end - 128 : end - 125] == b"TAG":
        end -= 128
    if content[end - 32 : end - 24] == b"APETAGEX":
        length, flags = struct.unpack_from("<I4xI", content, end - 20)
        end -= length + (32 if flags & 0x80000000 else 0)
    while end > 0 and content[end - 1] == 0 and not content[max(0, end - 4096) : end].strip(b"\x00"):
        end -= 4096
    return max(end, 0)


def _frame(content: bytes, at: int) -> tuple[int, float]:
    """Bytes and seconds of the frame that begins here; nought where none does."""
    header = content[at : at + 4]
    if len(header) < 4 or header[0] != 0xFF or header[1] & 0xE0 != 0xE0:
        return 0, 0.0
    version, layer = header[1] >> 3 & 3, header[1] >> 1 & 3
    rate, sampling, padding = header[2] >> 4, header[2] >> 2 & 3, header[2] >> 1 & 1
    if version == 1 or layer == 0 or rate in {0, 15} or sampling == 3:
        return 0, 0.0
    per_second = _SAMPLING[version][sampling]
    bits = _RATES[(1 if version == 3 else 2, layer)][rate] * 1000
    if layer == 3:
        return (12 * bits // per_second + padding) * 4, 384 / per_second
    samples = 576 if layer == 1 and version != 3 else 1152
    return samples // 8 * bits // per_second + padding, samples / per_second
