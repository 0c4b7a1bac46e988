// Any bytes are text after decoding, and text that was decoded is not changed by it again.

#include "domain/unicode.h"
#include "domain/utf8.h"
#include "fuzz/fuzz_targets/target.h"
#include "intake/text_decoding.h"

namespace samspar::fuzz {

void decoded_text(std::string_view input) {
    (void)intake::is_utf16(input);
    const intake::DecodedText decoded(input);
    hold(domain::is_utf8(decoded.text()), "what was decoded is text");
    hold((decoded.encoding() == intake::Encoding::kUtf8) == domain::is_utf8(input),
         "UTF-8 is read as UTF-8");
    const std::string once(decoded.text());
    const intake::DecodedText again(once);
    hold(again.text() == once, "decoded again it is the same");
    hold(!domain::is_plain(once) || domain::visible(once) == once, "plain text is visible");
}

}  // namespace samspar::fuzz
