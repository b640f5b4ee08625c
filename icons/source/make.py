#!/usr/bin/env python3
"""Makes every icon of this folder from throughline.svg. Needs rsvg-convert (Debian: librsvg2-bin)."""
import pathlib
import struct
import subprocess

source = pathlib.Path(__file__).parent
out = source.parent


def png(size: int) -> bytes:
    drawn = subprocess.run(
        ["rsvg-convert", "-w", str(size), "-h", str(size), source / "throughline.svg"], check=True, capture_output=True
    )
    return drawn.stdout


def ico(sizes: list[int]) -> bytes:
    """An .ico of PNG images: header, one 16-byte entry each, then the images (a size of 256 is written as 0)."""
    images = [png(size) for size in sizes]
    at = 6 + 16 * len(sizes)
    entries = b""
    for size, image in zip(sizes, images):
        entries += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(image), at)
        at += len(image)
    return struct.pack("<HHH", 0, 1, len(sizes)) + entries + b"".join(images)


def icns(kinds: dict[str, int]) -> bytes:
    """An .icns of PNG images: four letters and the length for the whole and for each."""
    body = b""
    for kind, size in kinds.items():
        image = png(size)
        body += kind.encode() + struct.pack(">I", len(image) + 8) + image
    return b"icns" + struct.pack(">I", len(body) + 8) + body


for name, size in {"32x32": 32, "128x128": 128, "128x128@2x": 256, "icon": 512}.items():
    (out / f"{name}.png").write_bytes(png(size))
(out / "icon.ico").write_bytes(ico([16, 24, 32, 48, 64, 256]))
(out / "icon.icns").write_bytes(
    icns({"icp4": 16, "icp5": 32, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024, "ic11": 32, "ic12": 64})
)
