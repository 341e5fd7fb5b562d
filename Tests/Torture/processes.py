"""Kills, signals, faults and pairs of builds."""

import errno
import os
import shutil
import time

from place import INT, KILL, TERM, Part, end, last_line, leftovers

# Where a run of the program is made slow, so that a kill meets every stage of publishing.
SLOW = ["mkdtemp", "flock", "write", "fsync", "close", "rename", "renameat2", "unlinkat", "unlink", "rmdir"]


def kills(torture, count):
    """Kills builds at random moments: the folder holds a whole edition, and the next build leaves nothing else."""
    part, place, left = Part("killed builds"), torture.place(), 0
    folder = place / "edition"
    torture.build(folder, 1)
    for number in range(count):
        before = torture.edition(folder)
        process = torture.start(folder, 2, fault=f"{torture.random.choice(SLOW)}:0:delay=3")
        time.sleep(torture.random.uniform(0, 0.35))
        status, _, errors = end(process, KILL)
        part.runs += 1
        found = torture.edition(folder)
        part.expect(found in ([2] if status == 0 else [1, 2]), f"kill {number}: {before} became {found}, status {status}")
        left += bool(leftovers(place))
        done = torture.build(folder, 1)
        part.expect(done.returncode == 0, f"kill {number}: the next build: {last_line(done.stderr)}")
        part.expect(os.listdir(place) == ["edition"], f"kill {number}: the next build left {os.listdir(place)}")
    part.notes.append(f"{left} left a work folder, which the next build removed")
    return part


def signals(torture, count):
    """SIGTERM and SIGINT at random moments: nothing is left, and the status says so."""
    part, place, ended = Part("builds ended by SIGTERM or SIGINT"), torture.place(), 0
    folder = place / "edition"
    torture.build(folder, 1)
    for number in range(count):
        signal = torture.random.choice([TERM, INT])
        process = torture.start(folder, 2, fault=f"{torture.random.choice(SLOW)}:0:delay=3")
        # The program's first milliseconds are the loader's, when a signal has its usual effect.
        time.sleep(torture.random.uniform(0, 0.35))
        status, _, errors = end(process, signal)
        part.runs += 1
        ended += status != 0
        part.expect(status in (0, 128 + signal), f"signal {number}: status {status}: {last_line(errors)}")
        part.expect(torture.edition(folder) in ([2] if status == 0 else [1, 2]), f"signal {number}: not a whole edition")
        part.expect(os.listdir(place) == ["edition"], f"signal {number}: left {os.listdir(place)}")
        torture.build(folder, 1)
    part.notes.append(f"{ended} ended before they were done")
    return part


CALLS = {
    "mkdir": ["EACCES", "ENOSPC", "EROFS"], "mkdtemp": ["EACCES", "ENOSPC", "EROFS"],
    "open": ["EACCES", "EMFILE", "ENOSPC", "EIO"], "openat": ["EMFILE", "EIO"], "fdopendir": ["ENOMEM"],
    "write": ["ENOSPC", "EDQUOT", "EIO", "EFBIG"], "close": ["EIO", "EDQUOT", "ENOSPC"],
    "fsync": ["EIO", "ENOSPC", "EDQUOT"], "flock": ["ENOLCK", "EINTR"], "rename": ["EIO", "EACCES", "EBUSY", "EXDEV"],
    "renameat2": ["EIO", "EINVAL", "ENOSYS", "EXDEV", "EBUSY"], "unlink": ["EIO", "EACCES"],
    "unlinkat": ["EIO", "EACCES", "EROFS"], "rmdir": ["EIO", "EACCES"],
}


def faults(torture, count):
    """Makes each call of publishing fail, one in each run, until the last has failed."""
    part, log = Part("failing calls"), torture.work / "log"
    for call, codes in CALLS.items():
        for code in codes:
            for number in range(1, 200):
                if part.runs >= count or not one_fault(torture, part, log, call, number, code):
                    break
    part.notes.append(f"{len(CALLS)} functions")
    return part


def one_fault(torture, part, log, call, number, code):
    """- Returns: whether there was such a call."""
    place = torture.place()
    folder = place / "new" / "edition" if call == "mkdir" else place / "edition"
    if call != "mkdir":
        torture.build(folder, 1, "--no-sync")
    log.unlink(missing_ok=True)
    done = torture.build(folder, 2, fault=f"{call}:{number}:error={getattr(errno, code)}", log=log)
    if not log.exists():
        shutil.rmtree(place)
        return False
    part.runs += 1
    what, line = f"{call} {number} {code}: status {done.returncode}", last_line(done.stderr)
    found, published = torture.edition(folder), "is published" in line
    old = None if call == "mkdir" else 1
    part.expect(done.returncode in (0, 64, 74), f"{what}: {line}")
    part.expect(found == (2 if done.returncode == 0 or published else old), f"{what}: {found}: {line}")
    part.expect(done.returncode == 0 or line.startswith("error: "), f"{what}: no message: {line}")
    # What a failed removal leaves, the next build removes.
    if not (call in ("unlink", "unlinkat", "rmdir", "openat", "fdopendir", "flock") or published):
        part.expect(leftovers(place) == [] and (old or os.listdir(place) == []) or found == 2, f"{what}: left {os.listdir(place)}")
    following = torture.build(folder, 1)
    part.expect(following.returncode == 0, f"{what}: the next build: {last_line(following.stderr)}")
    kept = [name for name in leftovers(folder.parent) if "kept in" not in line]
    part.expect(kept == [], f"{what}: the next build left {kept}")
    shutil.rmtree(place)
    return True


def pairs(torture, count):
    """Two builds at once, each the first process of its own namespace, as in two containers that share a disk."""
    part, place = Part("pairs of builds with one process id"), torture.place()
    if os.geteuid() != 0:
        part.notes.append("left out: needs root")
        return part
    folder = place / "edition"
    for number in range(count):
        first = torture.random.choice(SLOW)
        both = [torture.start(folder, 1, fault=f"{first}:0:delay=4", before=["unshare", "--pid", "--fork"]),
                torture.start(folder, 2, fault=f"{torture.random.choice(SLOW)}:0:delay=4", before=["unshare", "--pid", "--fork"])]
        for process in both:
            _, errors = process.communicate(timeout=120)
            part.expect(process.returncode == 0, f"pair {number}: {last_line(errors)}")
        part.runs += 1
        part.expect(torture.edition(folder) in (1, 2), f"pair {number}: not a whole edition")
        part.expect(os.listdir(place) == ["edition"], f"pair {number}: left {os.listdir(place)}")
    return part
