//! The shell, for WebAssembly only: draws screens into a shadow root and carries out what a session orders.

mod app;
mod dom;
mod drawn;
mod elements;
mod exports;
mod library;
mod page;
mod texts;
mod view;

/// A free list: a reader's session makes few and small allocations, and 7 KB less have to be loaded first.
#[global_allocator]
static ALLOCATOR: lol_alloc::LockedAllocator<lol_alloc::FreeListAllocator> =
    lol_alloc::LockedAllocator::new(lol_alloc::FreeListAllocator::new());
