// What DIR/config says, written and read again, is the same.

#include "cli/config_file.h"

#include <fstream>

#include "fuzz/fuzz_targets/target.h"
#include "support/temporary_directory.h"

namespace samspar::fuzz {

void config(std::string_view input) {
    static const test::TemporaryDirectory home;
    const store::DataDirectory directory(home.path());
    std::ofstream(home / "config", std::ios::binary) << input;
    const cli::Config read = cli::read_config(directory);
    hold(read.key_file.empty() || read.key_file.is_absolute(), "a key file is found from anywhere");
    cli::write_config(directory, read);
    const cli::Config again = cli::read_config(directory);
    hold(again.key_file == read.key_file && again.url == read.url,
         "written it is read as the same");
}

}  // namespace samspar::fuzz
