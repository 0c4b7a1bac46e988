#pragma once

#include <cstddef>
#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

#include "acts/environment.h"
#include "acts/refusal.h"

namespace samspar::acts {

// Makes what takes the press, which the caller holds in `run` until it is done with what was made.
// Told how far it is are the press and `beside`, if any. Refuses with kPublicationRunning too.
//
//     make(disclosure::Progress) -> Made, with a `refusal` that may be empty
//     refusal_of(const Made&) -> Refusal
template <typename Make, typename RefusalOf>
[[nodiscard]] auto make_by_press(const Environment& environment,
                                 std::optional<publication::Press::Run>& run,
                                 const disclosure::Progress& beside,
                                 Make&& make,
                                 RefusalOf&& refusal_of)
    -> std::variant<std::invoke_result_t<Make, disclosure::Progress>, Refusal> {
    run = environment.press.start();
    if (!run) {
        return Refusal{Why::kPublicationRunning};
    }
    auto made = make([&, of_press = run->progress()](std::size_t done, std::size_t all) {
        of_press(done, all);
        if (beside) {
            beside(done, all);
        }
    });
    if (made.refusal) {
        return refusal_of(std::as_const(made));
    }
    return made;
}

}  // namespace samspar::acts
