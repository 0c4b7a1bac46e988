// A mark under the right sum is read and written as the same, or is none; and so is one that nobody
// signed.

#include "store/mark.h"

#include <fstream>

#include "fuzz/fuzz_targets/target.h"
#include "security/hex.h"
#include "security/hmac.h"
#include "support/temporary_directory.h"

namespace samspar::fuzz {
namespace {

constexpr std::size_t kPlace = 4096;

// As the file would have it whose line says that: with its sum, at its place.
std::string signed_place(std::string_view line, const security::Secret<32>& key) {
    const security::Secret<32> derived(
        security::hmac_sha256(key.reveal(), security::bytes_of("samspar-mark|1")));
    std::string text(line.substr(0, kPlace / 2));
    text += security::to_hex(security::hmac_sha256(derived.reveal(), security::bytes_of(text)));
    text += "\n";
    text.resize(2 * kPlace, ' ');
    return text;
}

}  // namespace

void mark(std::string_view input) {
    static const test::TemporaryDirectory home;
    static const security::Secret<32> key(security::Bytes(32, 0x11));
    const bool is_signed = take_choice(input, 2) == 1;
    const std::string bytes = is_signed ? signed_place(input, key) : std::string(input);
    std::ofstream(home / "mark", std::ios::binary) << bytes;
    store::MarkFile file(home / "mark", key);
    const store::MarkFile::Read read = file.read();
    hold(read.mark.has_value() != read.damaged, "a file that is there holds a mark or is damaged");
    if (!read.mark) {
        return;
    }
    hold(is_signed, "nobody without the key makes a mark");
    store::MarkFile made(home / "mark", key);
    made.make(*read.mark);
    store::MarkFile again(home / "mark", key);
    hold(again.read().mark == read.mark, "written it is read as the same");
}

}  // namespace samspar::fuzz
