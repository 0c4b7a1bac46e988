#pragma once

#include <algorithm>
#include <optional>
#include <stdexcept>
#include <string_view>

namespace samspar::domain {

// A code out of a list that is known when the program is compiled, written as a literal where it is
// used: one that is not in the list does not compile. The lists are held against
// schema/openapi.yaml by a test, and the web has a sentence for each code of that document; so no
// code can reach a person who gets no words for it.
template <const auto& kAll>  // an array of string_view
class KnownCode {
public:
    // NOLINTNEXTLINE(google-explicit-constructor): a literal stands for its code.
    consteval KnownCode(const char* code) : text_(code) {
        if (std::ranges::find(kAll, text_) == kAll.end()) {
            throw std::logic_error("this code is not in its list");
        }
    }

    // The code of a text that was made elsewhere; empty when it is not in the list.
    [[nodiscard]] static constexpr std::optional<KnownCode> find(std::string_view text) {
        const auto found = std::ranges::find(kAll, text);
        return found == kAll.end() ? std::nullopt : std::optional(KnownCode(*found));
    }

    [[nodiscard]] constexpr std::string_view text() const { return text_; }

    constexpr bool operator==(const KnownCode&) const = default;
    constexpr bool operator==(std::string_view code) const { return text_ == code; }
    template <std::size_t kSize>
    constexpr bool operator==(const char (&code)[kSize]) const {
        return text_ == code;
    }

private:
    constexpr explicit KnownCode(std::string_view known) : text_(known) {}

    std::string_view text_;  // into the list or a literal
};

}  // namespace samspar::domain
