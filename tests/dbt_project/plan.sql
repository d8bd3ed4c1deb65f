-- The DDL of the migration plan, word for word: what the mirror's tables must look like.

-- Customers from Blaze API
CREATE TABLE customers_blaze (
    id SERIAL PRIMARY KEY,
    member_id TEXT UNIQUE NOT NULL,
    
    -- Core fields (from Blaze Member)
    name TEXT,
    phone TEXT,
    email TEXT,
    state TEXT,
    zip_code TEXT,
    street_address TEXT,
    city TEXT,
    
    -- Status flags
    is_medical BOOLEAN,
    text_opt_in BOOLEAN,
    email_opt_in BOOLEAN,
    member_status TEXT, -- Active/Pending/Inactive from Blaze
    
    -- Dates
    last_visited DATE,
    date_joined DATE,
    
    -- Blaze metadata for sync
    blaze_created TIMESTAMPTZ,
    blaze_modified TIMESTAMPTZ,
    
    -- Sync tracking
    last_synced_at TIMESTAMPTZ DEFAULT NOW(),
    sync_status TEXT DEFAULT 'pending', -- pending, synced, error
    
    -- Calculated fields (computed from transactions_blaze)
    loyalty_points DECIMAL(10, 2) DEFAULT 0,
    total_visits INTEGER DEFAULT 0,
    lifetime_value DECIMAL(10, 2) DEFAULT 0,
    days_since_last_visit INTEGER,
    vip_status TEXT,
    churn_risk TEXT,
    
    created_at TIMESTAMPTZ DEFAULT NOW(),
    updated_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX idx_customers_blaze_member_id ON customers_blaze(member_id);
CREATE INDEX idx_customers_blaze_modified ON customers_blaze(blaze_modified);
CREATE INDEX idx_customers_blaze_sync_status ON customers_blaze(sync_status);

-- Transactions from Blaze API
CREATE TABLE transactions_blaze (
    id SERIAL PRIMARY KEY,
    transaction_id TEXT UNIQUE NOT NULL,
    customer_id TEXT, -- member_id from Blaze
    
    -- Core transaction data
    date TIMESTAMPTZ,
    total_amount DECIMAL(10, 2),
    total_tax DECIMAL(10, 2),
    discounts DECIMAL(10, 2),
    payment_type TEXT,
    
    -- Status
    blaze_status TEXT, -- Queued/Completed/Refund/etc.
    trans_type TEXT, -- Sale/Refund/Adjustment
    
    -- Location/Staff (store IDs for now)
    shop_id TEXT,
    seller_id TEXT,
    terminal_id TEXT,
    
    -- Timestamps from Blaze
    start_time TIMESTAMPTZ,
    end_time TIMESTAMPTZ,
    completed_time TIMESTAMPTZ,
    blaze_created TIMESTAMPTZ,
    blaze_modified TIMESTAMPTZ,
    
    -- Sync tracking
    last_synced_at TIMESTAMPTZ DEFAULT NOW(),
    sync_status TEXT DEFAULT 'pending',
    
    created_at TIMESTAMPTZ DEFAULT NOW(),
    updated_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX idx_transactions_blaze_transaction_id ON transactions_blaze(transaction_id);
CREATE INDEX idx_transactions_blaze_customer_id ON transactions_blaze(customer_id);
CREATE INDEX idx_transactions_blaze_modified ON transactions_blaze(blaze_modified);
CREATE INDEX idx_transactions_blaze_date ON transactions_blaze(date);

-- Transaction Items from Blaze API
CREATE TABLE transaction_items_blaze (
    id SERIAL PRIMARY KEY,
    transaction_id TEXT NOT NULL,
    
    -- Product info
    product_id TEXT,
    product_sku TEXT,
    product_name TEXT,
    brand TEXT,
    category TEXT,
    
    -- Pricing
    quantity DECIMAL(10, 2),
    unit_price DECIMAL(10, 2),
    total_price DECIMAL(10, 2),
    discount DECIMAL(10, 2),
    tax DECIMAL(10, 2),
    
    created_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX idx_items_blaze_transaction_id ON transaction_items_blaze(transaction_id);
CREATE INDEX idx_items_blaze_product_id ON transaction_items_blaze(product_id);

-- Products from Blaze API
CREATE TABLE products_blaze (
    id SERIAL PRIMARY KEY,
    product_id TEXT UNIQUE NOT NULL,
    sku TEXT UNIQUE,
    
    -- Core product data
    name TEXT NOT NULL,
    description TEXT,
    category_id TEXT,
    vendor_id TEXT,
    
    -- Pricing
    retail_price DECIMAL(10, 2),
    unit_value DECIMAL(10, 2),
    weight_per_unit TEXT,
    
    -- Potency
    thc_content DECIMAL(5, 2),
    cbd_content DECIMAL(5, 2),
    thca DECIMAL(5, 2),
    cbda DECIMAL(5, 2),
    cbg DECIMAL(5, 2),
    
    -- Status
    is_active BOOLEAN,
    
    -- Media
    image_url TEXT,
    
    -- Blaze metadata
    blaze_created TIMESTAMPTZ,
    blaze_modified TIMESTAMPTZ,
    
    -- Sync tracking
    last_synced_at TIMESTAMPTZ DEFAULT NOW(),
    sync_status TEXT DEFAULT 'pending',
    
    created_at TIMESTAMPTZ DEFAULT NOW(),
    updated_at TIMESTAMPTZ DEFAULT NOW()
);

CREATE INDEX idx_products_blaze_product_id ON products_blaze(product_id);
CREATE INDEX idx_products_blaze_sku ON products_blaze(sku);
CREATE INDEX idx_products_blaze_modified ON products_blaze(blaze_modified);
