"""Disks that are full, and disks that lose their power. They are images of ext4 in files, and need root."""

import os
import subprocess
import time
from pathlib import Path

from place import KILL, Part, end, last_line, leftovers


class Disk:
    """A file system in a file, mounted."""

    def __init__(self, torture, name, kilobytes, *options):
        self.image, self.folder = torture.memory / f"{name}.img", torture.work / f"{name}-disk"
        self.folder.mkdir(exist_ok=True)
        with open(self.image, "wb") as file:
            file.truncate(kilobytes << 10)
        subprocess.run(["mkfs.ext4", "-q", "-b", "1024", "-m", "0", *options, self.image], check=True)
        self.mount()

    @staticmethod
    def of(torture, name, image):
        """The state in which a disk was found after a power failure; mounting it replays its journal."""
        disk = Disk.__new__(Disk)
        disk.image, disk.folder = torture.memory / f"{name}.img", torture.work / f"{name}-disk"
        disk.folder.mkdir(exist_ok=True)
        disk.image.write_bytes(image)
        disk.mount()
        return disk

    def mount(self):
        subprocess.run(["mount", "-o", "loop", self.image, self.folder], check=True)

    def free(self):
        state = os.statvfs(self.folder)
        return state.f_bavail * state.f_frsize, state.f_favail

    def __enter__(self):
        return self

    def __exit__(self, *_):
        subprocess.run(["umount", self.folder], check=True)
        self.image.unlink()


def space(torture, count):
    """Builds on a disk with less and less room, or with fewer and fewer inodes, than an edition needs."""
    part, failed = Part("builds on a full disk"), 0
    if os.geteuid() != 0:
        part.notes.append("left out: needs root")
        return part
    size = sum(len(data or b"") for data in torture.editions[1].values())
    files = len(torture.editions[1])
    with Disk(torture, "full", 6000, "-N", "256") as disk:
        folder = disk.folder / "out" / "edition"
        for number in range(count):
            first = number % 4 == 0
            if not first:
                torture.build(folder, 1)
            before = torture.edition(folder)
            fill(disk, inodes=torture.random.randrange(files + 8) if number % 2 else None,
                 size=torture.random.randrange(int(size * 1.3)))
            done = torture.build(folder, 2)
            part.runs += 1
            failed += done.returncode != 0
            found, line = torture.edition(folder), last_line(done.stderr)
            part.expect(done.returncode in (0, 74), f"disk {number}: status {done.returncode}: {line}")
            part.expect(found == (2 if done.returncode == 0 else before), f"disk {number}: {before} became {found}: {line}")
            part.expect(done.returncode == 0 or str(disk.folder) in line, f"disk {number}: no name: {line}")
            left = leftovers(folder.parent) if folder.parent.exists() else []
            part.expect(left == [], f"disk {number}: left {left}")
            part.expect(before or done.returncode == 0 or not folder.parent.exists(), f"disk {number}: an empty folder is left")
            subprocess.run(["rm", "-rf", disk.folder / "filler", disk.folder / "out"], check=True)
    part.notes.append(f"{failed} had too little room")
    return part


def fill(disk, inodes, size):
    """Leaves so many bytes, or so many inodes."""
    filler = disk.folder / "filler"
    filler.mkdir()
    if inodes is not None:
        for number in range(disk.free()[1] - inodes):
            (filler / str(number)).touch()
        return
    with open(filler / "file", "wb") as file:
        file.write(bytes(max(0, disk.free()[0] - size)))
        os.fsync(file.fileno())


def power(torture, count, *options):
    """Copies the disk at random moments while builds run on it: after each, the copy holds one whole edition.

    What the kernel has not yet written to the image is not in the copy, as with a power failure. A copy counts when the
    disk did not change while it was made. An edition whose build had ended with 0 before must be there.
    """
    part, during, changed = Part("power failures"), 0, 0
    if os.geteuid() != 0:
        part.notes.append("left out: needs root")
        return part
    with Disk(torture, "power", 8000, "-J", "size=1") as disk:
        folder = disk.folder / "out" / "edition"
        torture.build(folder, 1, *options)
        present, number = 1, 0
        while part.runs < count and number < count * 20:
            number += 1
            slow = torture.random.choice(["write", "fsync", "fsync", "rename", "renameat2", "renameat2", "unlinkat", "rmdir"])
            delay = 40 if slow.startswith("rename") else 4
            process = torture.start(folder, 3 - present, *options, fault=f"{slow}:0:delay={delay}")
            time.sleep(torture.random.uniform(0.02, 0.4))
            running = process.poll() is None
            image = copy(disk.image)
            status, _, errors = end(process, KILL) if torture.random.random() < 0.1 else end(process, 0)
            allowed = [1, 2] if running else [3 - present]
            present = torture.edition(folder) if status != 0 else 3 - present
            part.expect(present in (1, 2), f"power {number}: the running system has no edition: {last_line(errors)}")
            if image is None:
                changed += 1
                continue
            during += running
            part.runs += 1
            check(torture, part, image, allowed, f"power {number}, slow {slow}, {'during' if running else 'after'} a build")
    part.notes.append(f"{during} during a build")
    return part


def copy(image):
    """The image, when it did not change meanwhile."""
    for _ in range(3):
        first = image.read_bytes()
        if image.read_bytes() == first:
            return first
    return None


def check(torture, part, image, allowed, what):
    with Disk.of(torture, "copy", image) as disk:
        folder = disk.folder / "out" / "edition"
        found = torture.edition(folder)
        part.expect(found in allowed, f"{what}: {found}, not {allowed}")
        done = torture.build(folder, 1)
        part.expect(done.returncode == 0, f"{what}: the next build: {last_line(done.stderr)}")
        part.expect(torture.edition(folder) == 1 and leftovers(folder.parent) == [], f"{what}: the next build left something")


def places(torture, _):
    """Output folders that a rename cannot replace."""
    part = Part("mount points as the output folder")
    if os.geteuid() != 0:
        part.notes.append("left out: needs root")
        return part
    place = torture.place()
    (place / "bound").mkdir()
    (place / "source").mkdir()
    subprocess.run(["mount", "--bind", place / "source", place / "bound"], check=True)
    try:
        with Disk(torture, "mounted", 4000) as disk:
            for folder in [place / "bound", disk.folder]:
                done = torture.build(folder, 1)
                part.runs += 1
                part.expect(done.returncode == 64 and "--replace" in done.stderr or "is a mount point" in done.stderr,
                            f"{folder}: {done.returncode}: {last_line(done.stderr)}")
                inside = torture.build(folder / "edition", 1)
                part.expect(inside.returncode == 0 and torture.edition(folder / "edition") == 1, f"{folder}: {inside.stderr}")
    finally:
        subprocess.run(["umount", place / "bound"], check=True)
    return part
