#include "store/person_tags.h"

#include <algorithm>
#include <string>

#include "domain/text_fold.h"
#include "domain/unicode.h"
#include "security/bytes.h"
#include "security/hmac.h"

namespace samspar::store {

domain::PersonTag PersonTags::tag_of(std::string_view text) const {
    const std::shared_lock lock(mutex_);
    const auto digest = security::hmac_sha256(key_.key.reveal(), security::bytes_of(text));
    domain::PersonTag tag;
    std::copy_n(digest.begin(), tag.bytes.size(), tag.bytes.begin());
    return tag;
}

domain::PersonTag PersonTags::person(std::string_view key_text) const {
    const std::string seen = domain::visible(key_text);
    std::string key{domain::trim(seen)};
    for (char& c : key) {
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    return tag_of(key);
}

domain::PersonTag PersonTags::extern_id(domain::InsatsId insats, std::string_view text) const {
    const std::string seen = domain::visible(text);
    return tag_of("extern|" + std::to_string(insats.value) + "|" + std::string(domain::trim(seen)));
}

std::uint32_t PersonTags::version() const {
    const std::shared_lock lock(mutex_);
    return key_.version;
}

void PersonTags::replace(const security::KeyringKey& key) {
    const std::unique_lock lock(mutex_);
    key_ = key;
}

}  // namespace samspar::store
