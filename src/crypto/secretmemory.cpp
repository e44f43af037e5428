// SPDX-License-Identifier: GPL-3.0-or-later
#include "crypto/secretmemory.h"

#include <algorithm>
#include <array>
#include <bit>
#include <limits>
#include <mutex>
#include <new>

#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define RUECKHALT_POISONS 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define RUECKHALT_POISONS 1
#endif
#endif
#ifdef RUECKHALT_POISONS
#include <sanitizer/asan_interface.h>
#endif

namespace rueckhalt::secretmemory {

namespace {

/// Small pieces come out of blocks of this size, each cut into cells of one size.
constexpr std::size_t blockSize = std::size_t {64} * 1024;
constexpr std::size_t smallestCell = 32;
constexpr std::size_t largestCell = 8192;
constexpr std::size_t cellSizes = 9; // 32, 64, … 8192
/// Larger pieces are looked after one by one; those beyond this would use up what may be locked.
constexpr std::size_t largestLocked = std::size_t {1024} * 1024;

/// So that AddressSanitizer sees the use of a cell that was given back.
void forbid([[maybe_unused]] void *memory, [[maybe_unused]] std::size_t size)
{
#ifdef RUECKHALT_POISONS
    ASAN_POISON_MEMORY_REGION(memory, size);
#endif
}
void permit([[maybe_unused]] void *memory, [[maybe_unused]] std::size_t size)
{
#ifdef RUECKHALT_POISONS
    ASAN_UNPOISON_MEMORY_REGION(memory, size);
#endif
}

/// A free cell; holds the way to the next one.
struct Cell
{
    Cell *next = nullptr;
};

/// Stands at the beginning of a block, which lies at a multiple of its size.
struct Block
{
    Block *previous = nullptr;
    Block *next = nullptr;
    Cell *free = nullptr;
    std::size_t used = 0;
    std::size_t cellSize = 0;
    bool locked = false;
};

/// Stands before a large piece.
struct LargeHeader
{
    std::size_t mapped = 0;
    bool locked = false;
};

/// Room for either header; keeps what follows aligned for everything.
constexpr std::size_t headerSize = 64;
static_assert(sizeof(Block) <= headerSize && sizeof(LargeHeader) <= headerSize);

std::size_t inWholePages(std::size_t size)
{
    static const auto page = static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
    if (size > std::numeric_limits<std::size_t>::max() - headerSize - page)
        throw std::bad_alloc();
    return (size + headerSize + page - 1) / page * page;
}

std::byte *mapped(std::size_t size)
{
    void *memory
        = ::mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    return static_cast<std::byte *>(memory);
}

/// The system aligns to pages only: maps twice as much and gives back what lies around.
std::byte *mappedBlock()
{
    std::byte *memory = mapped(2 * blockSize);
    const std::size_t before
        = (blockSize - reinterpret_cast<std::uintptr_t>(memory) % blockSize) % blockSize;
    if (before > 0)
        ::munmap(memory, before);
    ::munmap(memory + before + blockSize, blockSize - before);
    return memory + before;
}

/// True if the system now keeps these pages out of the swap.
bool keepToOurselves(void *memory, std::size_t size)
{
    ::madvise(memory, size, MADV_DONTDUMP);
    return size <= largestLocked && ::mlock(memory, size) == 0;
}

std::size_t classOf(std::size_t size)
{
    return static_cast<std::size_t>(
        std::countr_zero(std::bit_ceil(std::max(size, smallestCell)) / smallestCell));
}

Block &blockOf(void *memory)
{
    const auto address = reinterpret_cast<std::uintptr_t>(memory);
    return *reinterpret_cast<Block *>(address / blockSize * blockSize);
}

class Pool
{
public:
    void *allocate(std::size_t size)
    {
        const std::size_t index = classOf(size);
        const std::lock_guard guard(m_mutex);
        if (!m_withRoom.at(index))
            link(makeBlock(smallestCell << index), index);
        Block &block = *m_withRoom.at(index);
        Cell *cell = block.free;
        permit(cell, sizeof(Cell));
        block.free = cell->next;
        ++block.used;
        if (!block.free)
            unlink(block, index);
        permit(cell, size);
        return cell;
    }

    void release(void *memory, std::size_t size)
    {
        const std::size_t index = classOf(size);
        const std::lock_guard guard(m_mutex);
        Block &block = blockOf(memory);
        permit(memory, block.cellSize);
        ::explicit_bzero(memory, block.cellSize);
        if (!block.free)
            link(block, index);
        block.free = new (memory) Cell {block.free};
        forbid(memory, block.cellSize);
        // One empty block of each kind stays, or a single secret could map and unmap all the time.
        if (--block.used == 0 && (block.next || block.previous)) {
            unlink(block, index);
            note(blockSize, block.locked, Sign::Minus);
            permit(&block, blockSize);
            ::munmap(&block, blockSize);
        }
    }

    void *allocateLarge(std::size_t size)
    {
        const std::size_t pages = inWholePages(size);
        std::byte *memory = mapped(pages);
        const auto *header = new (memory) LargeHeader {pages, keepToOurselves(memory, pages)};
        const std::lock_guard guard(m_mutex);
        note(pages, header->locked, Sign::Plus);
        return memory + headerSize;
    }

    void releaseLarge(void *memory)
    {
        std::byte *begin = static_cast<std::byte *>(memory) - headerSize;
        const LargeHeader header = *reinterpret_cast<LargeHeader *>(begin);
        ::explicit_bzero(begin, header.mapped);
        ::munmap(begin, header.mapped);
        const std::lock_guard guard(m_mutex);
        note(header.mapped, header.locked, Sign::Minus);
    }

    Usage usage()
    {
        const std::lock_guard guard(m_mutex);
        return m_usage;
    }

private:
    enum class Sign { Plus, Minus };

    Block &makeBlock(std::size_t cellSize)
    {
        std::byte *memory = mappedBlock();
        Block &block = *new (memory) Block;
        block.locked = keepToOurselves(memory, blockSize);
        block.cellSize = cellSize;
        for (std::size_t at = headerSize; at + cellSize <= blockSize; at += cellSize)
            block.free = new (memory + at) Cell {block.free};
        forbid(memory + headerSize, blockSize - headerSize);
        note(blockSize, block.locked, Sign::Plus);
        return block;
    }

    void link(Block &block, std::size_t index)
    {
        block.previous = nullptr;
        block.next = m_withRoom.at(index);
        if (block.next)
            block.next->previous = &block;
        m_withRoom.at(index) = &block;
    }

    void unlink(Block &block, std::size_t index)
    {
        if (block.next)
            block.next->previous = block.previous;
        (block.previous ? block.previous->next : m_withRoom.at(index)) = block.next;
        block.previous = nullptr;
        block.next = nullptr;
    }

    void note(std::size_t size, bool locked, Sign sign)
    {
        const auto add = [sign](std::size_t &sum, std::size_t part) {
            sum = sign == Sign::Plus ? sum + part : sum - part;
        };
        add(m_usage.mapped, size);
        add(m_usage.locked, locked ? size : 0);
    }

    std::mutex m_mutex;
    std::array<Block *, cellSizes> m_withRoom {}; ///< blocks with a free cell, by cell size
    Usage m_usage;
};

/// Never destroyed: secrets in static variables outlive every other order.
Pool &pool()
{
    alignas(Pool) static std::array<std::byte, sizeof(Pool)> storage;
    static Pool &one = *new (storage.data()) Pool;
    return one;
}

} // namespace

void *allocate(std::size_t size)
{
    return size <= largestCell ? pool().allocate(size) : pool().allocateLarge(size);
}

void release(void *memory, std::size_t size) noexcept
{
    if (size <= largestCell)
        pool().release(memory, size);
    else
        pool().releaseLarge(memory);
}

Usage usage()
{
    return pool().usage();
}

} // namespace rueckhalt::secretmemory
