#pragma once

#include <atomic>
#include <cstddef>
#include <utility>

namespace samspar::http {

// How many bytes of requests that are being received, and of replies that are being sent, there may
// be at once. However many connections there are, together they hold no more.
class ByteBudget {
public:
    explicit ByteBudget(std::size_t bytes) : left_(bytes) {}

    // Bytes that were taken; they go back when it goes.
    class Share {
    public:
        Share() = default;
        Share(Share&& other) noexcept
            : budget_(std::exchange(other.budget_, nullptr)),
              bytes_(std::exchange(other.bytes_, 0)) {}
        Share& operator=(Share&& other) noexcept {
            std::swap(budget_, other.budget_);
            std::swap(bytes_, other.bytes_);
            return *this;
        }
        Share(const Share&) = delete;
        Share& operator=(const Share&) = delete;
        ~Share() {
            if (budget_ != nullptr) {
                budget_->left_ += bytes_;
            }
        }
        [[nodiscard]] explicit operator bool() const { return budget_ != nullptr; }
        [[nodiscard]] std::size_t bytes() const { return bytes_; }
        // Both together. REQUIRES: of the same budget, or one of them nothing.
        void add(Share more) {
            if (budget_ == nullptr) {
                *this = std::move(more);
            } else {
                bytes_ += std::exchange(more.bytes_, 0);
            }
        }

    private:
        friend class ByteBudget;
        Share(ByteBudget& budget, std::size_t bytes) : budget_(&budget), bytes_(bytes) {}
        ByteBudget* budget_ = nullptr;
        std::size_t bytes_ = 0;
    };

    // Nothing taken (false) when there is not so much left.
    [[nodiscard]] Share take(std::size_t bytes) {
        std::size_t left = left_;
        while (left >= bytes) {
            if (left_.compare_exchange_weak(left, left - bytes)) {
                return {*this, bytes};
            }
        }
        return {};
    }

    [[nodiscard]] std::size_t left() const { return left_; }

private:
    std::atomic<std::size_t> left_;
};

}  // namespace samspar::http
