#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acts/act.h"

namespace samspar::acts {

// Parameters for a row in the log, as the text that the store keeps: one flat JSON object. Never a
// value of a field, a password or a person key.
class Detail {
public:
    // One to go on from. REQUIRES: what text() of another gave.
    [[nodiscard]] static Detail read(std::string_view text);

    Detail& add(std::string_view name, std::string_view text);
    Detail& add(std::string_view name, std::int64_t number);
    Detail& add_flag(std::string_view name, bool yes);
    Detail& add_list(std::string_view name, const std::vector<std::string>& texts);
    // Empty when nothing was added.
    [[nodiscard]] std::string text() const;

private:
    void begin(std::string_view name);
    std::string members_;
};

// What the row says of this doing of the act, besides who, when, which act and on what.
struct Entry {
    std::optional<std::int64_t> count = std::nullopt;
    std::string detail = {};
    // It was so already: nothing is stored, so nothing is committed and no row is written.
    bool unchanged = false;
    // But what was shown is: then that act's row is.
    std::optional<ActId> shown_as = std::nullopt;
};

}  // namespace samspar::acts
