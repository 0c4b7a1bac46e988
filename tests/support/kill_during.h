#pragma once

#include <gtest/gtest.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <functional>
#include <iostream>
#include <random>
#include <string>
#include <thread>

namespace samspar::test {

// How often a test kills: SAMSPAR_KILLS, or 20 times.
inline int kills() {
    const char* const wanted = ::getenv("SAMSPAR_KILLS");
    return wanted == nullptr ? 20 : std::stoi(wanted);
}

// Does the work again and again in a process of its own, and kills that somewhere in it.
inline void kill_during(const std::function<void()>& work, std::mt19937& random) {
    std::array<int, 2> pipe{};
    ASSERT_EQ(::pipe(pipe.data()), 0);
    const pid_t child = ::fork();
    ASSERT_GE(child, 0);
    if (child == 0) {
        ::close(pipe[0]);
        for (;;) {
            const char begun = 1;
            if (::write(pipe[1], &begun, 1) != 1) {
                ::_exit(1);
            }
            try {
                work();
            } catch (const std::exception& error) {
                std::cerr << error.what() << "\n";
                ::_exit(2);
            }
        }
    }
    ::close(pipe[1]);
    char begun = 0;
    EXPECT_EQ(::read(pipe[0], &begun, 1), 1);
    // Where it is killed is left to chance: every place is as good.
    for (auto turns = random() % 4'000; turns > 0; --turns) {
        std::this_thread::yield();
    }
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    EXPECT_TRUE(WIFSIGNALED(status)) << "the work itself failed";
    ::close(pipe[0]);
}

}  // namespace samspar::test
