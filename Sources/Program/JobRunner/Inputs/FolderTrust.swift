import Glibc

/// Whether only users that a report trusts can change which files a folder holds.
struct FolderTrust {
    /// The owners whose folders are trusted.
    let users: Set<uid_t>

    init(users: Set<uid_t>) { self.users = users }

    /// This user, the administrator, and the report's owner, who decides what the report says in any case.
    init(report: String) {
        let administrator: uid_t = 0
        var status = stat()
        let owner = unsafe stat(report, &status) == 0 ? [status.st_uid] : []
        users = Set([administrator, geteuid()] + owner)
    }

    /// Why a folder is not trusted; nil when it is.
    func objection(to path: String) -> String? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return "\(path) cannot be read" }
        if !users.contains(status.st_uid) { return "another user owns \(path)" }
        let isOpen = status.st_mode & S_IWOTH != 0
        let isOpenToGroup = status.st_mode & S_IWGRP != 0 && !isPrivate(status.st_gid, to: status.st_uid)
        return isOpen || isOpenToGroup ? "other users may write to \(path)" : nil
    }

    /// Whether a group has its owner as its only member: many systems give each user such a group, named like the user
    /// (https://wiki.debian.org/UserPrivateGroups).
    private func isPrivate(_ group: gid_t, to owner: uid_t) -> Bool {
        guard let user = Self.user(owner), let group = Self.group(group) else { return false }
        return group.name == user && group.members.allSatisfy { $0 == user }
    }

    /// Room that the system's data base of users and groups needs for one entry.
    private static let largestEntry = 1 << 16

    /// The name of a user; nil when the system knows none.
    private static func user(_ id: uid_t) -> String? {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: largestEntry) { buffer in
            var entry = unsafe passwd()
            var found: UnsafeMutablePointer<passwd>?
            guard let room = buffer.baseAddress,
                unsafe getpwuid_r(id, &entry, room, buffer.count, &found) == 0, unsafe found != nil
            else { return nil }
            return unsafe entry.pw_name.map { unsafe String(cString: $0) }
        }
    }

    /// The name and the members of a group; nil when the system knows none.
    private static func group(_ id: gid_t) -> Group? {
        unsafe withUnsafeTemporaryAllocation(of: CChar.self, capacity: largestEntry) { buffer in
            var entry = unsafe Glibc.group()
            var found: UnsafeMutablePointer<Glibc.group>?
            guard let room = buffer.baseAddress,
                unsafe getgrgid_r(id, &entry, room, buffer.count, &found) == 0, unsafe found != nil,
                let name = unsafe entry.gr_name
            else { return nil }
            var group = unsafe Group(name: String(cString: name))
            var member = unsafe entry.gr_mem
            while let text = unsafe member?.pointee {
                unsafe group.members.append(String(cString: text))
                unsafe member = member?.successor()
            }
            return group
        }
    }

    private struct Group {
        var name: String
        var members: [String] = []
    }
}
