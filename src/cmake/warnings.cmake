# Every target of ours links samspar_options: warnings, hardening and sanitizers in one place.
add_library(samspar_options INTERFACE)
target_include_directories(samspar_options INTERFACE "${PROJECT_SOURCE_DIR}/src")
# Warnings are g++'s: clang builds for sanitizers only, and knows others.
# Not -Wnull-dereference: unoptimised it sees nothing, optimised it blames g++'s own stream headers.
target_compile_options(
  samspar_options
  INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wall
            -Wextra
            -Wpedantic
            -Wshadow
            -Wconversion
            -Wsign-conversion
            -Wcast-align
            -Wformat=2
            -Wundef
            -Wswitch-enum
            -Wdouble-promotion
            $<$<COMPILE_LANGUAGE:CXX>:-Wold-style-cast
            -Wduplicated-cond
            -Wduplicated-branches
            -Wlogical-op
            -Wnon-virtual-dtor
            -Woverloaded-virtual
            -Wextra-semi
            -Wsuggest-override
            # g++ 12 sees an overlap inside std::string's own operator+.
            $<$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>:-Wno-restrict>>
            $<$<BOOL:${SAMSPAR_WERROR}>:-Werror>>
            -fstack-protector-strong
            -fPIE)
# Checked iterators and containers stay on in release: a refused request is better than a wild read.
target_compile_definitions(samspar_options INTERFACE _GLIBCXX_ASSERTIONS)
target_link_options(samspar_options INTERFACE -pie -Wl,-z,relro,-z,now)

if(SAMSPAR_SANITIZE)
  include("${CMAKE_CURRENT_LIST_DIR}/sanitize.cmake")
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_definitions(samspar_options INTERFACE _FORTIFY_SOURCE=2)
endif()
