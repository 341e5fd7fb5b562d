import Checksum
import Testing

@Suite struct SHA256Tests {
    /// The examples of FIPS 180-2, appendix B.1, and of the empty message.
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    ]) func `a known message has its known checksum`(message: String, checksum: String) {
        #expect(SHA256(of: Array(message.utf8)).hexadecimal == checksum)
    }
}
