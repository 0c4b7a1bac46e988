#pragma once

#include <string.h>  // explicit_bzero is not in <cstring>

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include "security/bytes.h"

namespace samspar::security {

// N bytes that are wiped when they go out of scope. There is no way to print or compare one by
// accident: no operator<<, no operator==, no conversion.
template <std::size_t N>
class Secret {
public:
    Secret() = default;
    explicit Secret(ByteView bytes) {
        if (bytes.size() != N) {
            throw std::logic_error("a secret of the wrong length");
        }
        std::copy(bytes.begin(), bytes.end(), bytes_.begin());
    }
    Secret(const Secret&) = default;
    Secret& operator=(const Secret&) = default;
    ~Secret() { explicit_bzero(bytes_.data(), N); }

    [[nodiscard]] std::span<const std::uint8_t, N> reveal() const { return bytes_; }
    [[nodiscard]] std::span<std::uint8_t, N> fill() { return bytes_; }

private:
    std::array<std::uint8_t, N> bytes_{};
};

// A text, for instance a typed password, that is wiped when it goes out of scope. Cannot be copied.
class SecretText {
public:
    SecretText() = default;
    explicit SecretText(std::string text) : text_(std::move(text)) {}
    SecretText(SecretText&& other) noexcept : text_(other.text_) { other.wipe(); }
    SecretText& operator=(SecretText&& other) noexcept {
        if (this != &other) {
            wipe();
            text_ = other.text_;
            other.wipe();
        }
        return *this;
    }
    SecretText(const SecretText&) = delete;
    SecretText& operator=(const SecretText&) = delete;
    ~SecretText() { wipe(); }

    [[nodiscard]] std::string_view reveal() const { return text_; }

private:
    void wipe() noexcept {
        // The whole capacity: a short text lives inside the object, a shrunk one leaves a tail.
        text_.resize(text_.capacity());
        explicit_bzero(text_.data(), text_.size());
        text_.clear();
    }

    std::string text_;
};

}  // namespace samspar::security
