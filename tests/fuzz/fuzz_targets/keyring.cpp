// A keyring that can be read is spelt in the one way there is of its format, and opened by its key
// or refused. One of format 1 is written as format 2.

#include "fuzz/fuzz_targets/target.h"
#include "security/keyring_file.h"
#include "security/keyring_format.h"

namespace samspar::fuzz {

void keyring(std::string_view input) {
    if (const auto read = security::parse_keyring(input); read && read->format > 1) {
        const std::string body = security::print_keyring_body(*read);
        hold(read->signed_part == body, "what is signed is what was read");
        hold(body + security::print_keyring_mac(read->mac) == input, "written it is the same");
    }
    static const security::Secret<32> key(security::Bytes(32, 0x11));
    try {
        (void)security::open_keyring_text(input, key, "keyring");
    } catch (const security::KeyProblem& why) {
        hold(std::string_view(why.what()).find("keyring") != std::string_view::npos,
             "a refusal names the file");
    }
}

}  // namespace samspar::fuzz
