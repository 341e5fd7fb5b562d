import Glibc

/// What threads wait for: each signal lets one of them go on, now or when it comes.
@safe final class Semaphore: Sendable {
    /// The address of a semaphore of the system; as a number, as pointers may not be shared.
    private let address: UInt

    init() {
        let semaphore = UnsafeMutablePointer<sem_t>.allocate(capacity: 1)
        guard unsafe sem_init(semaphore, 0, 0) == 0 else { preconditionFailure("a semaphore can count from 0") }
        address = UInt(bitPattern: semaphore)
    }

    deinit {
        unsafe sem_destroy(semaphore)
        unsafe semaphore.deallocate()
    }

    func signal(_ count: Int = 1) {
        for _ in 0..<count { unsafe sem_post(semaphore) }
    }

    func wait() {
        // The system's signals may wake it as well.
        while unsafe sem_wait(semaphore) != 0 {}
    }

    private var semaphore: UnsafeMutablePointer<sem_t> {
        guard let pointer = unsafe UnsafeMutablePointer<sem_t>(bitPattern: address) else {
            preconditionFailure("a semaphore has an address")
        }
        return unsafe pointer
    }
}
